package org.waylight.standalone.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.parts.FreePort;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.StackState;

/**
 * A whole {@code ./waylight up} of its own, on a new data folder and free ports, beside any other.
 */
final class FreshStack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final DataFolder folder;
  private final Process up;

  private FreshStack(DataFolder folder, Process up) {
    this.folder = folder;
    this.up = up;
  }

  static FreshStack start(Path root, String... options) throws IOException {
    Path data = Files.createTempDirectory("waylight-verify-");
    Map<String, String> environment = new HashMap<>();
    environment.put("WAYLIGHT_DATA", data.toString());
    Ports.from(Map.of())
        .byName()
        .keySet()
        .forEach(name -> environment.put(Ports.variable(name), String.valueOf(FreePort.any())));
    List<String> command = new ArrayList<>(List.of(root.resolve("waylight").toString(), "up"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    return new FreshStack(new DataFolder(data), builder.start());
  }

  /** Its addresses, once it is ready for signals. */
  StackState await() {
    return Await.until(
        "a fresh stack to come up",
        PATIENCE,
        () -> Files.exists(folder.imported()) ? StackState.running(folder) : Optional.empty());
  }

  DataFolder folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    up.destroy();
    try {
      if (!up.waitFor(90, TimeUnit.SECONDS)) {
        up.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> all = Files.walk(folder.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

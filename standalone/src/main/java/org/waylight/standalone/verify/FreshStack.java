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

  private final Path root;
  private final DataFolder folder;
  private final Map<String, String> environment;
  private Process up;

  private FreshStack(Path root, DataFolder folder, Map<String, String> environment, Process up) {
    this.root = root;
    this.folder = folder;
    this.environment = environment;
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
    List<String> up = new ArrayList<>(List.of("up"));
    up.addAll(List.of(options));
    return new FreshStack(root, new DataFolder(data), environment, command(root, environment, up));
  }

  private static Process command(Path root, Map<String, String> environment, List<String> words)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("waylight").toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs another command on this stack; its exit code. */
  int command(String... words) throws IOException, InterruptedException {
    return command(root, environment, List.of(words)).waitFor();
  }

  /** Stops it in order; its data stays. */
  void down() {
    up.destroy();
    try {
      if (!up.waitFor(90, TimeUnit.SECONDS)) {
        up.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again on its data. */
  void upAgain() throws IOException {
    up = command(root, environment, List.of("up"));
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
    down();
    try (Stream<Path> all = Files.walk(folder.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

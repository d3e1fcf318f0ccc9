package org.waylight.standalone.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The operating system's process of a part, tied to this JVM by a lifeline. */
final class PartProcess {
  private static final Duration POLL = Duration.ofMillis(40);
  private static final String LIFELINE = lifeline();

  private final String name;
  private final Launch launch;
  private final Process process;

  private PartProcess(String name, Launch launch, Process process) {
    this.name = name;
    this.launch = launch;
    this.process = process;
  }

  static PartProcess start(String name, Launch launch) {
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      Files.createDirectories(launch.pidFile().toAbsolutePath().getParent());
      keepPrevious(launch.log());
      List<String> command = new ArrayList<>();
      command.addAll(
          List.of("bash", "-c", LIFELINE, "waylight-" + name, launch.pidFile().toString()));
      command.add(launch.stopSignal());
      command.add(launch.scratch() == null ? "" : launch.scratch().toString());
      command.addAll(launch.command());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(launch.log().toFile());
      builder.environment().putAll(launch.environment());
      return new PartProcess(name, launch, builder.start());
    } catch (IOException e) {
      throw new PartFailure("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** Runs a command to its end, quietly, and fails with what it said. */
  static void run(String name, Launch launch) {
    PartProcess once = start(name, launch);
    int status = once.process.onExit().join().exitValue();
    if (status != 0) {
      throw PartFailure.quoting(name + " ended with status " + status, launch.log());
    }
  }

  /** Waits until the part answers. */
  void await(Duration patience, BooleanSupplier answers) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers.getAsBoolean()) {
      if (!process.isAlive()) {
        throw PartFailure.quoting(
            name + " ended with status " + process.exitValue() + " while starting", launch.log());
      }
      if (System.nanoTime() > deadline) {
        stop();
        throw PartFailure.quoting(
            name + " did not answer within " + patience.toSeconds() + " s", launch.log());
      }
      pause();
    }
  }

  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The lifeline is cut already: it ends.
    }
    waitFor(Duration.ofSeconds(35));
  }

  /** Kills the part itself, not the shell that holds its lifeline. */
  void kill() {
    pid(launch.pidFile()).ifPresent(ProcessHandle::destroyForcibly);
    waitFor(Duration.ofSeconds(10));
  }

  boolean alive() {
    return process.isAlive();
  }

  CompletableFuture<?> ended() {
    return process.onExit();
  }

  static Optional<ProcessHandle> pid(Path pidFile) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void waitFor(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        pid(launch.pidFile()).ifPresent(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void keepPrevious(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".previous"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("Interrupted while waiting for a part", e);
    }
  }

  private static String lifeline() {
    try (InputStream script = PartProcess.class.getResourceAsStream("lifeline.sh")) {
      if (script == null) {
        throw new IllegalStateException("lifeline.sh is missing from the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

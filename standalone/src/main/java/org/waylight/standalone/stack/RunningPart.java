package org.waylight.standalone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;

/** A part of the running stack, as another command finds it. */
public record RunningPart(DataFolder folder, String name) {

  /** Its process, if it runs. */
  public Optional<ProcessHandle> process() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(folder.pid(name)).strip()));
    } catch (IOException | NumberFormatException notRunning) {
      return Optional.empty();
    }
  }

  /** Kills it ({@code kill -9}); the process that was killed, or none if it was not running. */
  public OptionalLong kill() {
    Optional<ProcessHandle> process = process();
    return process.map(ProcessHandle::destroyForcibly).orElse(false)
        ? OptionalLong.of(process.orElseThrow().pid())
        : OptionalLong.empty();
  }
}

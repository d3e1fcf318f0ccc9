package org.waylight.standalone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalLong;

/** A part of the running stack, as another command finds it. */
public record RunningPart(DataFolder folder, String name) {

  /** Kills it ({@code kill -9}); the process that was killed, or none if it was not running. */
  public OptionalLong kill() {
    try {
      long process = Long.parseLong(Files.readString(folder.pid(name)).strip());
      return ProcessHandle.of(process).map(ProcessHandle::destroyForcibly).orElse(false)
          ? OptionalLong.of(process)
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException notRunning) {
      return OptionalLong.empty();
    }
  }
}

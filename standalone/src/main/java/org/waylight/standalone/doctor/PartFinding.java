package org.waylight.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.waylight.standalone.stack.DataFolder;

/** What a part's process file says about it. */
final class PartFinding {
  private PartFinding() {}

  /** For a stack that is up. */
  static Finding of(DataFolder folder, String part) {
    return process(folder, part)
        .map(running -> Finding.fine(part + " runs as process " + running.pid()))
        .orElseGet(
            () ->
                Finding.problem(
                    part + " does not run",
                    "it is started again by itself; if not, see " + folder.log(part)));
  }

  /** For a stack that is not up: a process that should not be there. */
  static Optional<Finding> orphan(DataFolder folder, String part) {
    return process(folder, part)
        .map(
            running ->
                Finding.problem(
                    part + " still runs as process " + running.pid() + " without ./waylight up",
                    "kill " + running.pid()));
  }

  private static Optional<ProcessHandle> process(DataFolder folder, String part) {
    try {
      long pid = Long.parseLong(Files.readString(folder.pid(part)).strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}

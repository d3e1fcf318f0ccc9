package org.waylight.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a part down once it has ended: {@code up} does not start it again before the hold is let
 * go, or whoever has it is gone.
 */
public final class Hold implements AutoCloseable {
  private final Path file;

  private Hold(Path file) {
    this.file = file;
  }

  /** Holds a part down from now on; one that runs goes on. */
  public static Hold of(DataFolder folder, String part) {
    Path file = folder.hold(part);
    try {
      Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
      return new Hold(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether somebody who still runs holds the part down. */
  static boolean isOn(DataFolder folder, String part) {
    try {
      long holder = Long.parseLong(Files.readString(folder.hold(part)).strip());
      return ProcessHandle.of(holder).isPresent();
    } catch (IOException | NumberFormatException none) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

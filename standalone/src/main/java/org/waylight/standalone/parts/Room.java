package org.waylight.standalone.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk of a part. */
public final class Room {
  /** Bytes without which a part had better not start. */
  private static final long LEAST = 128L << 20;

  private Room() {}

  /** Whether there is enough to start on a folder that exists. */
  public static boolean enough(Path folder) {
    try {
      return !Files.exists(folder) || Files.getFileStore(folder).getUsableSpace() >= LEAST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.waylight.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for parts that keep nothing. */
final class Scratch {
  private Scratch() {}

  /** A new folder; the part's lifeline removes it when the part has ended. */
  static Path folder(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new PartFailure("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }
}

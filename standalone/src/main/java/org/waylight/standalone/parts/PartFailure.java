package org.waylight.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part did not start; the message says why and quotes the end of its log. */
public final class PartFailure extends RuntimeException {
  private static final int QUOTED_LINES = 15;

  public PartFailure(String message) {
    super(message);
  }

  public PartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** A failure with the last lines of the part's log. */
  static PartFailure quoting(String message, Path log) {
    return new PartFailure(message + ". The end of " + log + ":\n" + tail(log));
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}

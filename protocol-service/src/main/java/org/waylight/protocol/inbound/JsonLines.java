package org.waylight.protocol.inbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** The lines of a stream, one at a time; a line without end never fills the memory. */
public final class JsonLines {
  private static final int LONGEST = 256 * 1024;
  private final InputStream stream;
  private final int longest;
  private int number;

  JsonLines(InputStream stream) {
    this(stream, LONGEST);
  }

  /** Lines of at most so many bytes. */
  public JsonLines(InputStream stream, int longest) {
    this.stream = new BufferedInputStream(stream, 64 * 1024);
    this.longest = longest;
  }

  /** The next line that is not empty; null at the end. */
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    for (int read = stream.read(); read >= 0; read = stream.read()) {
      if (read == '\n') {
        number++;
        if (!isBlank(bytes)) {
          return new Line(number, bytes.toByteArray());
        }
        bytes.reset();
      } else {
        bytes.write(read);
        refuseEndless(bytes);
      }
    }
    return isBlank(bytes) ? null : new Line(number + 1, bytes.toByteArray());
  }

  private void refuseEndless(ByteArrayOutputStream bytes) {
    if (bytes.size() > longest) {
      throw ProblemException.of(
          Problem.tooLarge("Line " + (number + 1) + " is longer than " + longest / 1024 + " KiB."));
    }
  }

  private static boolean isBlank(ByteArrayOutputStream bytes) {
    return bytes.size() <= 1024 && bytes.toString(StandardCharsets.UTF_8).isBlank();
  }

  /** One line as it came, from number 1. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(int number, byte[] bytes) {}
}

package org.waylight.protocol.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.protocol.application.Bundle;

/**
 * A bundle put aside as a file while it is taken in: one line of it at a time is in memory. Going
 * through it the first time checks the shape of every line.
 */
final class SpooledBundle implements Bundle, AutoCloseable {
  private final Path file;
  private final @Nullable BundleHeader header;
  private final List<FieldError> headerErrors;
  private final BundleReader reader;
  private boolean again;

  SpooledBundle(
      Path file,
      @Nullable BundleHeader header,
      List<FieldError> headerErrors,
      BundleReader reader) {
    this.file = file;
    this.header = header;
    this.headerErrors = headerErrors;
    this.reader = reader;
  }

  @Override
  public String name() {
    return header == null ? "" : header.bundle();
  }

  @Override
  public boolean synthetic() {
    return header != null && header.synthetic();
  }

  /** Passes every line on; refuses the bundle with all that is wrong in it. */
  @Override
  public void each(Consumer<Line> seen) {
    List<FieldError> errors = new ArrayList<>(headerErrors);
    try (InputStream stream = Files.newInputStream(file)) {
      JsonLines lines = new JsonLines(stream);
      lines.next();
      for (var line = lines.next();
          line != null && errors.size() < BundleReader.MOST_ERRORS;
          line = lines.next()) {
        Line entry = reader.entry(line, header, errors, again);
        if (entry != null && errors.isEmpty()) {
          seen.accept(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!errors.isEmpty()) {
      throw BundleReader.refused(errors);
    }
    again = true;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}

package org.waylight.intake.inbound.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.inbound.channel.FormParameters;

/**
 * The parts of a {@code multipart/form-data} body: fields as bytes, files by name and size only.
 */
final class FormParts {
  private static final int MOST = 1_000;

  private final Map<String, byte[]> fields = new LinkedHashMap<>();
  private final List<Attachment> files = new ArrayList<>();

  private FormParts() {}

  /**
   * Reads a body.
   *
   * @return nothing if it is no such form, is broken off, or has more parts than any provider sends
   */
  static Optional<FormParts> parse(String contentType, byte[] body) {
    if (contentType.indexOf('\r') >= 0 || contentType.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    MimeTokenStream stream = MimeStreams.open();
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      stream.parseHeadless(new ByteArrayInputStream(body), contentType);
      if (stream.getState() != EntityState.T_START_MULTIPART) {
        return Optional.empty();
      }
      // A part of a form is a field, whatever type it claims.
      stream.setRecursionMode(RecursionMode.M_FLAT);
      return new FormParts().readAll(stream);
    } catch (MimeException | IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /** The parameters of a form without files. */
  static FormParts of(FormParameters form) {
    FormParts parts = new FormParts();
    form.all()
        .forEach(
            (name, values) ->
                parts.fields.put(name, values.getFirst().getBytes(StandardCharsets.UTF_8)));
    return parts;
  }

  byte @Nullable [] bytes(String name) {
    return fields.get(name);
  }

  /** A field, as the charset it was said to be in has it. */
  Optional<String> text(String name, @Nullable String charset) {
    byte[] bytes = fields.get(name);
    return bytes == null || bytes.length == 0
        ? Optional.empty()
        : Optional.of(LenientText.of(bytes, charset));
  }

  Optional<String> text(String name) {
    return text(name, null);
  }

  List<Attachment> files() {
    return files;
  }

  private Optional<FormParts> readAll(MimeTokenStream stream) throws MimeException, IOException {
    int parts = 0;
    while (stream.next() != EntityState.T_END_OF_STREAM) {
      if (stream.getState() == EntityState.T_BODY) {
        if (++parts > MOST) {
          return Optional.empty();
        }
        part(stream, (MaximalBodyDescriptor) stream.getBodyDescriptor());
      }
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(this);
  }

  private void part(MimeTokenStream stream, MaximalBodyDescriptor part) throws IOException {
    Map<String, String> disposition = part.getContentDispositionParameters();
    String file = disposition == null ? null : disposition.get("filename");
    String name = disposition == null ? null : disposition.get("name");
    if (file != null) {
      long size = stream.getInputStream().transferTo(OutputStream.nullOutputStream());
      files.add(
          new Attachment(LenientText.ofHeader(file), String.valueOf(part.getMimeType()), size));
    } else if (name != null) {
      fields.putIfAbsent(name, stream.getInputStream().readAllBytes());
    }
  }

  @Override
  public String toString() {
    return "FormParts[not shown]";
  }
}

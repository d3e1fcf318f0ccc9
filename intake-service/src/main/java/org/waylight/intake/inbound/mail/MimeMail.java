package org.waylight.intake.inbound.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads a mail of MIME parts. Of alternatives the plain text counts, then the page; files are noted
 * and never decoded, a mail within the mail is such a file. What is broken or piled up beyond
 * reason ends the reading with a note; what was read until there stays.
 */
final class MimeMail {
  private static final int MOST_TEXT = 4_000_000;
  private static final String BROKEN = "[The rest of the mail is broken and could not be read.]";
  private static final String TOO_MUCH = "[The mail has more parts than are read here.]";
  private static final String TOO_LONG = "[The rest of the mail's text is not read here.]";

  private final MailHeaders headers = new MailHeaders();
  private final Deque<MimeTexts> open = new ArrayDeque<>(List.of(new MimeTexts(false)));
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int parts;
  private int textRead;

  private MimeMail() {}

  static Mail read(byte[] raw) {
    return new MimeMail().readAll(raw);
  }

  /** The headers of a mail whose parts came apart from them. */
  static MailHeaders headers(byte[] raw) {
    return read(raw).headers();
  }

  private Mail readAll(byte[] raw) {
    MimeTokenStream stream = MimeStreams.open();
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(raw));
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && step(stream, state);
          state = stream.next()) {}
    } catch (MimeException | IOException | RuntimeException broken) {
      notes.add(BROKEN);
    }
    while (open.size() > 1) {
      end();
    }
    return new Mail(headers, open.getFirst().text(), attachments, notes);
  }

  /** Whether to go on. */
  private boolean step(MimeTokenStream stream, EntityState state) throws IOException {
    switch (state) {
      case T_FIELD -> field(stream.getField());
      case T_START_MULTIPART -> {
        if (open.size() > MimeStreams.DEEPEST) {
          notes.add(TOO_MUCH);
          return false;
        }
        open.push(
            new MimeTexts("alternative".equalsIgnoreCase(stream.getBodyDescriptor().getSubType())));
      }
      case T_END_MULTIPART -> end();
      case T_BODY -> {
        if (++parts > MimeStreams.MOST_PARTS) {
          notes.add(TOO_MUCH);
          return false;
        }
        part(stream, (MaximalBodyDescriptor) stream.getBodyDescriptor());
      }
      default -> {}
    }
    return true;
  }

  private void field(Field field) {
    if (parts == 0 && open.size() == 1) {
      headers.add(field.getName(), field.getBody());
    }
  }

  private void end() {
    MimeTexts ended = open.pop();
    open.getFirst().add(ended);
  }

  private void part(MimeTokenStream stream, MaximalBodyDescriptor part) throws IOException {
    String type = String.valueOf(part.getMimeType());
    String name = name(part);
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (!text || name != null || "attachment".equalsIgnoreCase(part.getContentDispositionType())) {
      attachments.add(new Attachment(name, type, size(stream, part)));
      return;
    }
    String words = LenientText.of(read(stream.getDecodedInputStream()), part.getCharset());
    if (type.equals("text/html")) {
      open.getFirst().addPage(HtmlText.of(words));
    } else {
      open.getFirst().addPlain(words);
    }
  }

  private byte[] read(InputStream text) throws IOException {
    byte[] bytes = text.readNBytes(MOST_TEXT - textRead);
    textRead += bytes.length;
    if (textRead == MOST_TEXT && text.read() >= 0 && !notes.contains(TOO_LONG)) {
      notes.add(TOO_LONG);
    }
    return bytes;
  }

  private static String nameIn(MaximalBodyDescriptor part) {
    String name = part.getContentDispositionFilename();
    return name == null ? part.getContentTypeParameters().getOrDefault("name", "") : name;
  }

  private static @org.jspecify.annotations.Nullable String name(MaximalBodyDescriptor part) {
    String name = LenientText.ofHeader(nameIn(part));
    return name.isEmpty() ? null : name;
  }

  /** Counted as it was sent; of Base64 that is four characters for three bytes. */
  private static long size(MimeTokenStream stream, MaximalBodyDescriptor part) throws IOException {
    long sent = stream.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    return "base64".equalsIgnoreCase(part.getTransferEncoding()) ? sent * 3 / 4 : sent;
  }
}

package org.waylight.intake.inbound.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/** Bytes as text, whatever charset they claim or forget to claim: no mail is refused for it. */
final class LenientText {
  private static final Charset OFTEN_MEANT = Charset.forName("windows-1252");

  private LenientText() {}

  /** The text in the charset that is claimed; in UTF-8 or what is often meant if it is unknown. */
  static String of(byte[] bytes, @Nullable String claimed) {
    Charset charset = claimed == null ? null : known(claimed.strip());
    if (charset != null
        && !charset.equals(StandardCharsets.US_ASCII)
        && !charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, OFTEN_MEANT);
    }
  }

  /** A header's value, unfolded, its encoded words read. */
  static String ofHeader(String value) {
    String unfolded = value.replaceAll("[\r\n\t ]+", " ").strip();
    boolean raw =
        unfolded.chars().anyMatch(c -> c > 0x7f) && unfolded.chars().allMatch(c -> c < 0x100);
    String text = raw ? of(unfolded.getBytes(StandardCharsets.ISO_8859_1), null) : unfolded;
    if (!text.contains("=?")) {
      return text;
    }
    try {
      return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    } catch (RuntimeException asItStands) {
      return text;
    }
  }

  private static @Nullable Charset known(String name) {
    Charset charset = CharsetUtil.lookup(name);
    return charset != null && charset.canEncode() ? charset : null;
  }
}

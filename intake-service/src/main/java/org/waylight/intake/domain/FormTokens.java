package org.waylight.intake.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The tokens of the public form: a nonce and when it was given out, signed, so that nothing has to
 * be kept about a page that nobody sends. The nonce is the submission's key (INT-2).
 */
public final class FormTokens {
  /** Nobody reads a form and answers it in less; short enough for text that is pasted. */
  public static final Duration LEAST_AGE = Duration.ofSeconds(1);

  /** How long a page may stay open. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final int SIGNED = 3 * Long.BYTES;

  private final KeyedHash hash;

  /** Signs under a key of its own. */
  public FormTokens(IntakeSecret secret) {
    hash = new KeyedHash(secret, "form token");
  }

  /** What a token is worth at a moment. */
  public sealed interface Reading {}

  /** It may be used. */
  public record Valid(UUID nonce) implements Reading {}

  /** It was given out less than {@link #LEAST_AGE} ago, and may be used in a moment. */
  public record TooYoung() implements Reading {}

  /** Its time is over, or it is none of ours. */
  public record Ended() implements Reading {}

  /** A new token, which nobody had before. */
  public String issue(Instant now) {
    UUID nonce = UUID.randomUUID();
    ByteBuffer signed = ByteBuffer.allocate(SIGNED);
    signed.putLong(nonce.getMostSignificantBits()).putLong(nonce.getLeastSignificantBits());
    signed.putLong(now.toEpochMilli());
    byte[] mac = hash.of(signed.array());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(SIGNED + mac.length).put(signed.flip()).put(mac).array());
  }

  /** Reads what came as a token. */
  public Reading read(String token, Instant now) {
    byte[] bytes = decoded(token);
    if (bytes.length <= SIGNED) {
      return new Ended();
    }
    byte[] mac = hash.of(Arrays.copyOf(bytes, SIGNED));
    if (!MessageDigest.isEqual(mac, Arrays.copyOfRange(bytes, SIGNED, bytes.length))) {
      return new Ended();
    }
    ByteBuffer signed = ByteBuffer.wrap(bytes);
    UUID nonce = new UUID(signed.getLong(), signed.getLong());
    Duration age = Duration.between(Instant.ofEpochMilli(signed.getLong()), now);
    if (age.compareTo(LIFE) > 0) {
      return new Ended();
    }
    return age.compareTo(LEAST_AGE) < 0 ? new TooYoung() : new Valid(nonce);
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}

package org.waylight.intake.inbound.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.waylight.intake.inbound.channel.Signed;

/**
 * The signature of Mailgun's routes: HMAC-SHA256, in hex, over timestamp and token. The mail itself
 * is not signed; that is why a token stands for one mail only.
 */
final class MailgunSignature {
  /** Mailgun tries again for eight hours. */
  private static final Duration OLDEST = Duration.ofHours(9);

  private static final Duration AHEAD = Duration.ofMinutes(10);

  private MailgunSignature() {}

  /** Whether a timestamp can be that of a hand-over of now. */
  static boolean isTimely(String timestamp, Instant now) {
    return Signed.isTimely(timestamp, now, OLDEST, AHEAD);
  }

  static boolean fits(String signingKey, String timestamp, String token, String signature) {
    byte[] expected =
        Signed.hmac(Signed.bytes(signingKey), Signed.bytes(timestamp), Signed.bytes(token));
    return Signed.same(HexFormat.of().formatHex(expected), signature);
  }
}

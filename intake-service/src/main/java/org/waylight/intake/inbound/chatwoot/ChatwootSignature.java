package org.waylight.intake.inbound.chatwoot;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.waylight.intake.inbound.channel.Signed;

/**
 * The signature of Chatwoot's webhooks: {@code sha256=} and, in hex, HMAC-SHA256 over timestamp,
 * full stop and body. Versions of Chatwoot that send none cannot be told from an impostor.
 */
final class ChatwootSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final byte[] STOP = {'.'};

  private ChatwootSignature() {}

  static boolean isTimely(String timestamp, Instant now) {
    return Signed.isTimely(timestamp, now, TOLERANCE, TOLERANCE);
  }

  static boolean fits(String secret, String timestamp, byte[] body, String signature) {
    byte[] expected = Signed.hmac(Signed.bytes(secret), Signed.bytes(timestamp), STOP, body);
    return Signed.same("sha256=" + HexFormat.of().formatHex(expected), signature);
  }
}

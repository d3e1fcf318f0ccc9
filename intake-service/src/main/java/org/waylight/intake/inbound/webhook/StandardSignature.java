package org.waylight.intake.inbound.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.waylight.intake.inbound.channel.Signed;

/**
 * The signature of Standard Webhooks, over id, timestamp and body: {@code v1} is HMAC-SHA256 under
 * a shared secret ({@code whsec_}), {@code v1a} Ed25519 of which intake has the public key ({@code
 * whpk_}). The header may hold several, for as many keys.
 */
final class StandardSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String SHARED = "whsec_";
  private static final String PUBLIC = "whpk_";

  /** What stands before the 32 bytes of a key in its SubjectPublicKeyInfo. */
  private static final String ED25519 = "302a300506032b6570032100";

  private StandardSignature() {}

  static boolean isTimely(String timestamp, Instant now) {
    return Signed.isTimely(timestamp, now, TOLERANCE, TOLERANCE);
  }

  static boolean fits(String secret, String id, String timestamp, byte[] body, String header) {
    byte[] start = Signed.bytes(id + "." + timestamp + ".");
    boolean fits = false;
    for (String signature : header.strip().split(" +", 20)) {
      fits |= fits(secret, start, body, signature);
    }
    return fits;
  }

  private static boolean fits(String secret, byte[] start, byte[] body, String signature) {
    try {
      if (secret.startsWith(SHARED) && signature.startsWith("v1,")) {
        byte[] expected =
            Signed.hmac(Base64.getDecoder().decode(secret.substring(SHARED.length())), start, body);
        return Signed.same(Base64.getEncoder().encodeToString(expected), signature.substring(3));
      }
      return secret.startsWith(PUBLIC)
          && signature.startsWith("v1a,")
          && verified(secret.substring(PUBLIC.length()), start, body, signature.substring(4));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean verified(String key, byte[] start, byte[] body, String signature)
      throws GeneralSecurityException {
    String encoded = ED25519 + HexFormat.of().formatHex(Base64.getDecoder().decode(key));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded))));
    verifier.update(start);
    verifier.update(body);
    return verifier.verify(Base64.getDecoder().decode(signature));
  }
}

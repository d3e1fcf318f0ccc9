package org.waylight.intake.inbound.mail;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waylight.intake.inbound.channel.Signed;

/**
 * The signature of SendGrid's webhooks: ECDSA over P-256 with SHA-256, over the timestamp and the
 * body as it was sent.
 */
final class SendGridSignature {
  /**
   * SendGrid tries a failed hand-over again for three days, and nothing says that it signs anew
   * each time; a mail is not turned away for having waited. That an old one can be replayed until
   * then does no harm: its Message-ID is its key, so it changes nothing (INT-2).
   */
  private static final Duration OLDEST = Duration.ofHours(73);

  private static final Duration AHEAD = Duration.ofMinutes(10);

  /** Public keys are no secrets; more gateways than this are read each time. */
  private static final int MOST_READ = 1_000;

  private static final Map<String, PublicKey> READ = new ConcurrentHashMap<>();

  private final String publicKey;

  /** Verifies under a public key: Base64 of its SubjectPublicKeyInfo. */
  SendGridSignature(String publicKey) {
    this.publicKey = publicKey;
  }

  /** Whether a timestamp can be that of a hand-over of now. */
  static boolean isTimely(String timestamp, Instant now) {
    return Signed.isTimely(timestamp, now, OLDEST, AHEAD);
  }

  boolean signs(String timestamp, byte[] body, String signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key());
      verifier.update(Signed.bytes(timestamp));
      verifier.update(body);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Reading a key costs as much as using it, and a gateway's is always the same. */
  private PublicKey key() throws GeneralSecurityException {
    PublicKey known = READ.get(publicKey);
    if (known != null) {
      return known;
    }
    byte[] encoded = Base64.getMimeDecoder().decode(publicKey);
    PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    if (READ.size() < MOST_READ) {
      READ.put(publicKey, key);
    }
    return key;
  }
}

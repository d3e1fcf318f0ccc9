package org.waylight.platform.access;

import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signed end of a service's access record, kept in its database and, out of its reach, on
 * Kafka.
 *
 * @param service whose record it is
 * @param position how many entries the record had
 * @param hash of its last entry, in hex
 * @param signedAt when
 * @param signature Ed25519 over all of these, in base64
 */
public record AccessHead(
    String service, long position, String hash, Instant signedAt, String signature) {
  static final String TYPE = "org.waylight.access.head.v1";

  static AccessHead sign(
      PublicKeySign signer, String service, long position, byte[] hash, Instant signedAt) {
    String hex = HexFormat.of().formatHex(hash);
    try {
      byte[] signature = signer.sign(signed(service, position, hex, signedAt));
      return new AccessHead(
          service, position, hex, signedAt, Base64.getEncoder().encodeToString(signature));
    } catch (GeneralSecurityException e) {
      throw new AccessRecordException("the head could not be signed", e);
    }
  }

  boolean isSignedBy(PublicKeyVerify key) {
    try {
      key.verify(Base64.getDecoder().decode(signature), signed(service, position, hash, signedAt));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
      return false;
    }
  }

  private static byte[] signed(String service, long position, String hash, Instant signedAt) {
    return ("waylight access head 1\n" + service + "\n" + position + "\n" + hash + "\n" + signedAt)
        .getBytes(StandardCharsets.UTF_8);
  }
}

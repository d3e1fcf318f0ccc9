package org.waylight.referral.delivery.domain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certificate to which a recipient's e-mail is encrypted. */
public record MailCertificate(X509Certificate certificate) {
  private static final int LEAST_BITS = 2048;
  private static final int KEY_ENCIPHERMENT = 2;
  private static final List<String> FOR_MAIL = List.of("1.3.6.1.5.5.7.3.4", "2.5.29.37.0");

  /**
   * Reads one certificate, as PEM or DER.
   *
   * @throws GeneralSecurityException if that is not exactly one X.509 certificate
   */
  public static MailCertificate read(byte[] encoded) throws GeneralSecurityException {
    if (new String(encoded, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----")) {
      throw new GeneralSecurityException("it holds a private key, which must never be sent");
    }
    var all =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(encoded));
    if (all.size() == 1 && all.iterator().next() instanceof X509Certificate one) {
      return new MailCertificate(one);
    }
    throw new GeneralSecurityException("it is not exactly one X.509 certificate");
  }

  /** Why nothing may be encrypted to it at this time; nothing if it may. */
  public Optional<String> flaw(Instant now) {
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of("the certificate is not valid yet");
    }
    if (now.isAfter(validUntil())) {
      return Optional.of("the certificate has expired");
    }
    if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
        || key.getModulus().bitLength() < LEAST_BITS) {
      return Optional.of("the certificate's key is not RSA of 2048 bits or more");
    }
    return isForMail() ? Optional.empty() : Optional.of("the certificate is not for e-mail");
  }

  /** What a certificate does not restrict, it is for. */
  private boolean isForMail() {
    boolean @Nullable [] usage = certificate.getKeyUsage();
    try {
      @Nullable List<String> purposes = certificate.getExtendedKeyUsage();
      return (usage == null || usage[KEY_ENCIPHERMENT])
          && (purposes == null || purposes.stream().anyMatch(FOR_MAIL::contains));
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  /** The end of its time. */
  public Instant validUntil() {
    return certificate.getNotAfter().toInstant();
  }

  /** SHA-256 of it in hexadecimal, to compare with the recipient over another way. */
  public String fingerprint() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

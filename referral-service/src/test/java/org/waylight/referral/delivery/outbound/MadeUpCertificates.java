package org.waylight.referral.delivery.outbound;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Keys with certificates that they signed themselves. */
public record MadeUpCertificates(KeyPair keys, X509Certificate certificate) {
  /** A certificate with the subject alternative name, valid between the two. */
  public static MadeUpCertificates of(GeneralName name, int bits, Instant from, Instant until) {
    return of(name, bits, from, until, null, null);
  }

  /** The same, restricted to a use and a purpose of its key. */
  public static MadeUpCertificates of(
      GeneralName name,
      int bits,
      Instant from,
      Instant until,
      @Nullable KeyUsage usage,
      @Nullable KeyPurposeId purpose) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      KeyPair keys = generator.generateKeyPair();
      X500Principal subject = new X500Principal("CN=made up");
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.valueOf(from.getEpochSecond()),
              Date.from(from),
              Date.from(until),
              subject,
              keys.getPublic());
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
      if (usage != null) {
        builder.addExtension(Extension.keyUsage, true, usage);
      }
      if (purpose != null) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      }
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new MadeUpCertificates(
          keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for e-mail that is valid today. */
  public static MadeUpCertificates ofDesk() {
    return of(
        new GeneralName(GeneralName.rfc822Name, "desk@example.org"),
        2048,
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2096-01-01T00:00:00Z"));
  }

  /** The certificate as PEM. */
  public String pem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something as PEM. */
  public static String pem(String what, byte[] encoded) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(encoded));
  }

  /** Keys and certificate as PKCS #12. */
  public void store(Path file, String password) {
    try (var out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain = {certificate};
      store.setKeyEntry("signer", keys.getPrivate(), password.toCharArray(), chain);
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

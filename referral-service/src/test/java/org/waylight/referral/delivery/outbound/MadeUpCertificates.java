package org.waylight.referral.delivery.outbound;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with certificates that they signed themselves. */
public record MadeUpCertificates(KeyPair keys, X509Certificate certificate) {
  /** A certificate with the subject alternative name, valid between the two. */
  public static MadeUpCertificates of(GeneralName name, int bits, Instant from, Instant until) {
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
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new MadeUpCertificates(
          keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

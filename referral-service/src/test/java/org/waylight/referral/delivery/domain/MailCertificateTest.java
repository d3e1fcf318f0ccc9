package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.referral.delivery.outbound.MadeUpCertificates;

/** To which certificates a report may be encrypted. */
class MailCertificateTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static MailCertificate of(
      int bits, @Nullable KeyUsage usage, @Nullable KeyPurposeId purpose) {
    GeneralName desk = new GeneralName(GeneralName.rfc822Name, "desk@example.org");
    return new MailCertificate(
        MadeUpCertificates.of(desk, bits, FROM, UNTIL, usage, purpose).certificate());
  }

  @Test
  @DisplayName("RES-1 a certificate is good in its time only, to the second")
  void time() {
    MailCertificate certificate = of(2048, null, null);
    assertThat(certificate.validUntil()).isEqualTo(UNTIL);
    assertThat(certificate.flaw(FROM)).isEmpty();
    assertThat(certificate.flaw(UNTIL)).isEmpty();
    assertThat(certificate.flaw(FROM.minusSeconds(1))).hasValueSatisfying(says("not valid yet"));
    assertThat(certificate.flaw(UNTIL.plusSeconds(1))).hasValueSatisfying(says("expired"));
  }

  @Test
  @DisplayName("RES-1 a key that is too short, or for something else than e-mail, is refused")
  void uses() {
    assertThat(of(1024, null, null).flaw(NOW)).hasValueSatisfying(says("2048"));
    assertThat(of(2048, new KeyUsage(KeyUsage.digitalSignature), null).flaw(NOW))
        .hasValueSatisfying(says("not for e-mail"));
    assertThat(of(2048, null, KeyPurposeId.id_kp_serverAuth).flaw(NOW))
        .hasValueSatisfying(says("not for e-mail"));
    assertThat(
            of(2048, new KeyUsage(KeyUsage.keyEncipherment), KeyPurposeId.id_kp_emailProtection)
                .flaw(NOW))
        .isEmpty();
    assertThat(of(2048, null, KeyPurposeId.anyExtendedKeyUsage).flaw(NOW)).isEmpty();
  }

  @Test
  @DisplayName("RES-1 one certificate is read, in PEM or DER; a private key and two are refused")
  void read() throws Exception {
    MadeUpCertificates desk = MadeUpCertificates.ofDesk();
    MailCertificate read = MailCertificate.read(desk.pem().getBytes(StandardCharsets.US_ASCII));
    assertThat(read).isEqualTo(MailCertificate.read(desk.certificate().getEncoded()));
    assertThat(read.fingerprint()).matches("[0-9a-f]{64}");
    assertRefused(MadeUpCertificates.pem("PRIVATE KEY", desk.keys().getPrivate().getEncoded()));
    assertRefused(desk.pem() + desk.pem());
    assertRefused("nonsense");
    assertRefused("");
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> MailCertificate.read(text.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static java.util.function.Consumer<String> says(String part) {
    return why -> assertThat(why).contains(part);
  }
}

package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.delivery.outbound.MadeUpCertificates;

/** Reports by e-mail: signed, encrypted to the recipient, and never otherwise. */
@QuarkusTest
class SecureMailComponentTest extends ReferralTest {
  private static final MadeUpCertificates DESK = MadeUpCertificates.ofDesk();
  private static final MadeUpCertificates OTHER = MadeUpCertificates.ofDesk();

  private static MadeUpCertificates certificate(int bits, Duration begins, int days) {
    var from = Clock.systemUTC().instant().plus(begins);
    return MadeUpCertificates.of(
        new GeneralName(GeneralName.rfc822Name, "desk@example.org"),
        bits,
        from,
        from.plus(Duration.ofDays(days)));
  }

  private UUID personalReport(String state) {
    Cases cases = in(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Greta Moe", "+12025550109", "greta@example.org", "7 Yew St"));
    assess(cases);
    return approvedReport(cases);
  }

  private static List<MimeMessage> mailsTo(String state) {
    return Arrays.stream(MailServer.server().getReceivedMessagesForDomain("secure.example"))
        .filter(mail -> recipient(mail).startsWith(state.toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String result(UUID report) {
    return String.valueOf(
        DATABASE
            .rows("select result from delivery_attempt where report_id = ?", report)
            .getFirst()
            .get("result"));
  }

  @Test
  @DisplayName(
      "RES-1 DIS-8 a report by e-mail opens with the recipient's key only, is signed by the hotline,"
          + " says nothing outside, is recorded as a disclosure, and can be acknowledged")
  void encrypted() throws Exception {
    OrganisationPublished police = police("M1", "m1@secure.example");
    Response credential = credential(police);
    certify(police, DESK.pem()).then().statusCode(200).body("validUntil", containsString("T"));
    UUID report = personalReport("M1");
    awaitStage(report, "TOLD");

    MimeMessage mail = mailsTo("M1").getFirst();
    assertThat(mail.getContentType())
        .startsWith("application/pkcs7-mime")
        .contains("smime-type=enveloped-data");
    assertThat(mail.getMessageID()).isEqualTo("<" + report + "@waylight>");
    assertThat(mail.getSubject()).isEqualTo("A report");
    byte[] raw;
    try (InputStream all = mail.getInputStream()) {
      raw = all.readAllBytes();
    }
    assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("Greta", "report");

    MimeBodyPart signed = part(decrypt(raw, DESK.keys().getPrivate()));
    assertThat(signed.getContentType()).contains("smime-type=signed-data");
    CMSSignedData cms = new CMSSignedData(signed.getInputStream());
    SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
    X509Certificate hotline = MailServer.signer().certificate();
    assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(hotline))).isTrue();

    MimeMultipart parts =
        (MimeMultipart) part((byte[]) cms.getSignedContent().getContent()).getContent();
    assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
        .contains(report.toString(), "/acknowledge");
    String json =
        new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(json).contains("Greta Moe", "+12025550109");
    String fetched =
        ReferralTest.recipient(credential).get("/v1/delivery/reports/" + report).asString();
    assertThat(json).as("byte for byte").isEqualTo(fetched);

    assertThat(
            DATABASE.count(
                """
                select count(*) from access_record where subject_id = ? and action = 'DISCLOSE'
                  and actor = 'waylight-referral'
                """,
                report))
        .isOne();
    assertThat(audited("organisations", police.organisationId(), "action"))
        .as("by e-mail, and by the recipient's own hand")
        .containsExactly("DISCLOSE", "DISCLOSE");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> decrypt(raw, OTHER.keys().getPrivate()))
        .isInstanceOf(Exception.class);
  }

  private static byte[] decrypt(byte[] raw, PrivateKey key) throws Exception {
    return new CMSEnvelopedData(raw)
        .getRecipientInfos()
        .getRecipients()
        .iterator()
        .next()
        .getContent(new JceKeyTransEnvelopedRecipient(key));
  }

  private static MimeBodyPart part(byte[] entity) throws Exception {
    return new MimeBodyPart(new ByteArrayInputStream(entity));
  }

  @Test
  @DisplayName("RES-1 what was sent whole by e-mail can be confirmed without being fetched")
  void confirmed() {
    OrganisationPublished police = police("M2", "m2@secure.example");
    Response credential = credential(police);
    certify(police, DESK.pem()).then().statusCode(200);
    UUID report = personalReport("M2");
    awaitStage(report, "TOLD");
    ReferralTest.recipient(credential)
        .post("/v1/delivery/reports/" + report + "/acknowledge")
        .then()
        .statusCode(204);
    assertThat(stage(report)).isEqualTo("ACKNOWLEDGED");
    assertThat(mailsTo("M2")).hasSize(1);
  }

  @Test
  @DisplayName(
      "RES-2 without a valid certificate nothing goes by e-mail, not even a notice: the channel is"
          + " passed over, with the reason")
  void neverInTheClear() throws Exception {
    OrganisationPublished police = police("M3", "m3@secure.example");
    credential(police);
    UUID without = personalReport("M3");
    awaitStage(without, "ESCALATED");
    assertThat(result(without)).isEqualTo("e-mail: the recipient has no certificate yet");

    certify(police, DESK.pem()).then().statusCode(200);
    DATABASE.execute(
        "update recipient_certificate set certificate = ? where organisation_id = ?",
        certificate(2048, Duration.ofDays(-9), 8).certificate().getEncoded(),
        police.organisationId());
    UUID expired = personalReport("M3");
    awaitStage(expired, "ESCALATED");
    assertThat(result(expired)).isEqualTo("e-mail: the certificate has expired");
    assertThat(mailsTo("M3")).isEmpty();
  }

  @Test
  @DisplayName("RES-1 a certificate that nothing can be encrypted to is refused, and says why")
  void unusable() {
    OrganisationPublished police = police("M4", "m4@secure.example");
    assertRefused(police, certificate(2048, Duration.ofDays(-9), 8).pem(), "expired");
    assertRefused(police, certificate(1024, Duration.ofDays(-9), 30).pem(), "2048");
    assertRefused(police, certificate(2048, Duration.ofDays(1), 8).pem(), "not valid");
    assertRefused(
        police,
        MadeUpCertificates.pem("PRIVATE KEY", DESK.keys().getPrivate().getEncoded()),
        "private key");
    assertRefused(police, DESK.pem() + OTHER.pem(), "one X.509");
    assertRefused(police, "nonsense", "one X.509");
    as("operator", "gwen")
        .body(Map.of("certificate", DESK.pem()))
        .put("/v1/recipients/" + UUID.randomUUID() + "/certificate")
        .then()
        .statusCode(404);

    String path = "/v1/recipients/" + police.organisationId() + "/certificate";
    as("operator", "gwen").get(path).then().statusCode(404);
    String stored = certify(police, DESK.pem()).then().statusCode(200).extract().path("sha256");
    as("operator", "gwen").get(path).then().statusCode(200).body("sha256", equalTo(stored));
    as("operator", "gwen").delete(path).then().statusCode(204);
    as("operator", "gwen").delete(path).then().statusCode(404);
  }

  private static void assertRefused(OrganisationPublished police, String pem, String why) {
    certify(police, pem).then().statusCode(422).body("detail", containsString(why));
  }
}

package org.waylight.referral.delivery.outbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A report as S/MIME (RFC 8551): a note and the report's JSON, signed, then encrypted with
 * AES-256-CBC under a key that only the recipient's certificate opens.
 */
final class SecureMime {
  /** The type of the whole message. */
  static final String TYPE =
      "application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"";

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

  private SecureMime() {}

  /** The CMS EnvelopedData. */
  static byte[] seal(UUID reportId, String note, String json, MailSigner.Key by, X509Certificate to)
      throws CMSException, OperatorCreationException, CertificateEncodingException, IOException {
    return encrypted(signed(content(reportId, note, json), by), to);
  }

  private static byte[] content(UUID reportId, String note, String json) {
    return """
        Content-Type: multipart/mixed; boundary="report-%1$s"

        --report-%1$s
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %2$s
        --report-%1$s
        Content-Type: application/json; name="report-%1$s.json"
        Content-Disposition: attachment; filename="report-%1$s.json"
        Content-Transfer-Encoding: base64

        %3$s
        --report-%1$s--
        """
        .replace("\n", "\r\n")
        .formatted(
            reportId,
            lines(note.getBytes(StandardCharsets.UTF_8)),
            lines(json.getBytes(StandardCharsets.UTF_8)))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] signed(byte[] entity, MailSigner.Key by)
      throws CMSException, OperatorCreationException, CertificateEncodingException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .build(algorithm(by.key()), by.key(), by.chain().getFirst()));
    generator.addCertificates(new JcaCertStore(by.chain()));
    byte[] cms = generator.generate(new CMSProcessableByteArray(entity), true).getEncoded();
    return ("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + lines(cms)
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] encrypted(byte[] entity, X509Certificate to)
      throws CMSException, CertificateEncodingException, IOException {
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(to));
    return generator
        .generate(
            new CMSProcessableByteArray(entity),
            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
        .getEncoded();
  }

  private static String algorithm(PrivateKey key) {
    return "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
  }

  private static String lines(byte[] content) {
    return LINES.encodeToString(content);
  }
}

package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderMessage;

class ProviderMailTest {
  private static final Instant NOW = Instant.parse("2016-08-12T00:00:00Z");
  private static final String TYPE = "multipart/form-data; boundary=xYzZY";

  @Test
  @DisplayName("SendGrid's own sample of fields is read")
  void fields() throws IOException {
    ProviderMessage mail = sendGrid(sample("default"));

    assertThat(mail.text()).isEqualTo("Subject: Inbound Parse Test Data\n\nHello Twilio SendGrid!");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2016-08-11T01:10:13Z"));
    assertThat(mail.conversation()).endsWith("\0test@example.com");
  }

  @Test
  @DisplayName("SendGrid's own sample of a whole mail is read")
  void raw() throws IOException {
    assertThat(sendGrid(sample("raw")).text())
        .isEqualTo("Subject: Inbound Parse Test Raw Data\n\nHello Twilio SendGrid!");
  }

  @Test
  @DisplayName("Each field is read in the charset that was said of it")
  void charsets() {
    String form =
        """
        --xYzZY
        Content-Disposition: form-data; name="from"

        José <jose@example.org>
        --xYzZY
        Content-Disposition: form-data; name="text"

        necesito ayuda mañana
        --xYzZY
        Content-Disposition: form-data; name="charsets"

        {"from":"windows-1252","text":"windows-1252"}
        --xYzZY
        Content-Disposition: form-data; name="attachment1"; filename="foto.jpg"
        Content-Type: image/jpeg

        12345
        --xYzZY--
        """;

    assertThat(sendGrid(form.getBytes(Charset.forName("windows-1252"))).text())
        .contains("necesito ayuda mañana")
        .contains("[Attachment 1, not opened: foto.jpg, image/jpeg, 5 bytes]");
  }

  @Test
  @DisplayName("A Mailgun route's fields are read, and its whole mail")
  void mailgun() {
    ProviderMessage fields =
        mailgun(
            "sender=env%40example.org&from=Ann+%3Cann%40example.org%3E&subject=Hi&body-plain=words"
                + "&message-headers=%5B%5B%22Message-Id%22%2C%22%3Cm1%40x%3E%22%5D%2C%5B%22References%22%2C%22%3Cr%40x%3E%22%5D%5D");
    assertThat(fields.key()).isEqualTo("m1@x");
    assertThat(fields.conversation()).isEqualTo("r@x\0ann@example.org");
    assertThat(fields.text()).isEqualTo("Subject: Hi\n\nwords");

    ProviderMessage whole =
        mailgun("sender=env%40example.org&body-mime=Message-ID%3A+%3Cm2%40x%3E%0D%0A%0D%0Awords");
    assertThat(whole.key()).isEqualTo("m2@x");
    assertThat(whole.conversation()).isEqualTo("m2@x\0env@example.org");
    assertThat(whole.text()).isEqualTo("words");
  }

  @Test
  @DisplayName("What is no form, or a form of too many parts, is none")
  void noForm() {
    byte[] part =
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(FormParts.parse("multipart/form-data", part)).isEmpty();
    assertThat(FormParts.parse("multipart/form-data; boundary=y", part)).isEmpty();
    assertThat(FormParts.parse("text/plain", part)).isEmpty();
    assertThat(FormParts.parse("multipart/form-data; boundary=x", new byte[0])).isEmpty();
    String many = new String(part, StandardCharsets.UTF_8).repeat(1_001) + "--x--\r\n";
    assertThat(
            FormParts.parse(
                "multipart/form-data; boundary=x", many.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private static ProviderMessage sendGrid(byte[] body) {
    return ProviderMail.sendGrid(FormParts.parse(TYPE, body).orElseThrow(), NOW);
  }

  private static ProviderMessage mailgun(String form) {
    byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
    return ProviderMail.mailgun(FormParts.of(FormParameters.parse(bytes).orElseThrow()), NOW);
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ProviderMailTest.class.getResourceAsStream("/sendgrid-inbound-" + name + ".txt"))) {
      return file.readAllBytes();
    }
  }
}

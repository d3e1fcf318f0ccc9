package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.platform.sealed.OpenedText;

class MimeMailTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final String HEAD =
      """
      From: =?UTF-8?Q?Mar=C3=ADa?= <Maria@Example.ORG>
      Subject: =?UTF-8?B?QXl1ZGE=?= please
      Date: Sun, 22 Nov 2026 03:00:00 -0700 (PDT)
      Message-ID: <c@example.org>
      References: <a@example.org> <b@example.org>
      In-Reply-To: <b@example.org>
      MIME-Version: 1.0
      """;

  @Test
  @DisplayName("A mail of parts: the plain one counts, files are noted, headers are decoded")
  void parts() {
    ProviderMessage mail =
        read(
            """
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=ISO-8859-1
            Content-Transfer-Encoding: quoted-printable

            Estoy en pr=E1ctica sola
            --a
            Content-Type: text/html

            <p>not this</p>
            --a--
            --m
            Content-Type: application/pdf; name="=?UTF-8?Q?pl=C3=A1n.pdf?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            QUJDREVGR0g=
            --m
            Content-Type: message/rfc822

            Subject: inner

            inner words
            --m--
            """);

    assertThat(mail.key()).isEqualTo("c@example.org");
    assertThat(mail.conversation()).isEqualTo("a@example.org\0maria@example.org");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(mail.text())
        .startsWith("Subject: Ayuda please\n\nEstoy en práctica sola")
        .contains("[Attachment 1, not opened: plán.pdf, application/pdf, ")
        .contains("[Attachment 2, not opened: without a name, message/rfc822, ")
        .doesNotContain("not this")
        .doesNotContain("inner words");
    assertThat(mail.facts().contact()).isNotNull();
    assertThat(mail.facts().contact().email()).isEqualTo(new OpenedText("Maria@Example.ORG"));
    assertThat(mail.facts().contact().name()).isEqualTo(new OpenedText("María"));
  }

  @Test
  @DisplayName("Without plain text the page is read; a charset nobody knows is guessed")
  void page() {
    assertThat(read("Content-Type: text/html; charset=x-nothing\n\n<p>caf\u00e9<br>two").text())
        .contains("café\ntwo");
  }

  @Test
  @DisplayName("A mail without an id has a key that follows from what it says")
  void noId() {
    ProviderMessage one = message("From: a@b.org\nSubject: s\n\nwords");

    assertThat(one.key()).startsWith("sha256:");
    assertThat(message("From: a@b.org\nSubject: s\n\nwords").key()).isEqualTo(one.key());
    assertThat(message("From: a@b.org\nSubject: s\n\nother").key()).isNotEqualTo(one.key());
    assertThat(one.conversation()).isEqualTo(one.key() + "\0a@b.org");
  }

  @Test
  @DisplayName(
      "What is broken or piled up ends the reading; what was read stays, and a note says so")
  void bombs() {
    assertThat(read(nested(10_000)).text())
        .contains("[The mail has more parts than are read here.]");
    assertThat(
            read("Content-Type: multipart/mixed; boundary=m\n\n" + "--m\n\nx\n".repeat(2_000))
                .text())
        .contains("[The mail has more parts than are read here.]");
    assertThat(
            read("Content-Type: multipart/mixed; boundary=m\n\n--m\n\nkept\n--m\nX: "
                    + "y".repeat(100_000)
                    + "\n\nz\n--m--")
                .text())
        .contains("kept")
        .contains("[The rest of the mail is broken and could not be read.]");
    assertThat(read("Content-Type: text/plain\n\n" + "long ".repeat(1_000_000)).text())
        .contains("[The rest of the mail's text is not read here.]");
    assertThat(message("").text()).isEmpty();
  }

  private static String nested(int depth) {
    var mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i);
      mail.append('\n');
    }
    return mail.toString();
  }

  private static ProviderMessage read(String rest) {
    return message(HEAD + rest);
  }

  private static ProviderMessage message(String raw) {
    return MailMessages.of(MimeMail.read(raw.getBytes(StandardCharsets.ISO_8859_1)), null, NOW);
  }
}

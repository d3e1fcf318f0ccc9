package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.waylight.intake.inbound.channel.FormParameters;

/** Whatever comes instead of a mail: it is read, or it is none; nothing else happens. */
class MailFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String TYPE = "multipart/form-data; boundary=xYzZY";
  private static final byte[] FIELDS = sample("default");
  private static final byte[] WHOLE = sample("raw");

  @Property
  @Label("Any bytes are a mail")
  void anyMail(@ForAll byte[] bytes) {
    assertThat(MailMessages.of(MimeMail.read(bytes), null, NOW).key()).isNotEmpty();
  }

  @Property
  @Label("A damaged mail is a mail")
  void damagedMail(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int damage) {
    assertThat(MailMessages.of(MimeMail.read(damaged(WHOLE, seed, damage)), null, NOW).key())
        .isNotEmpty();
  }

  @Property
  @Label("A damaged form is a form or none")
  void damagedForm(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int damage) {
    for (byte[] sample : new byte[][] {FIELDS, WHOLE}) {
      FormParts.parse(TYPE, damaged(sample, seed, damage))
          .ifPresent(form -> assertThat(ProviderMail.sendGrid(form, NOW).key()).isNotEmpty());
    }
  }

  @Property
  @Label("Any bytes of any type are a form or none")
  void anyForm(@ForAll byte[] bytes, @ForAll String type) {
    FormParts.parse(type, bytes)
        .ifPresent(form -> assertThat(ProviderMail.mailgun(form, NOW).key()).isNotEmpty());
    FormParts.parse("multipart/form-data; boundary=" + type, bytes)
        .ifPresent(form -> assertThat(ProviderMail.mailgun(form, NOW).key()).isNotEmpty());
  }

  @Property
  @Label("Any headers make a mail")
  void anyHeaders(@ForAll String from, @ForAll String id, @ForAll String words) {
    String mail = "From: %s\nMessage-ID: %s\nReferences: %s\nDate: %s\nSubject: %s\n\n%s";
    byte[] bytes =
        mail.formatted(from, id, from, id, words, words).getBytes(StandardCharsets.UTF_8);

    assertThat(MailMessages.of(MimeMail.read(bytes), from, NOW).conversation()).contains("\0");
  }

  @Property
  @Label("Any fields of a Mailgun route make a mail")
  void anyFields(@ForAll byte[] headers, @ForAll byte[] page) {
    byte[] form =
        ("message-headers=" + escaped(headers) + "&body-html=" + escaped(page))
            .getBytes(StandardCharsets.US_ASCII);

    FormParameters.parse(form)
        .map(FormParts::of)
        .ifPresent(f -> assertThat(ProviderMail.mailgun(f, NOW).key()).isNotEmpty());
  }

  private static String escaped(byte[] bytes) {
    var escaped = new StringBuilder();
    for (byte b : bytes) {
      escaped.append("%%%02x".formatted(b));
    }
    return escaped.toString();
  }

  private static byte[] damaged(byte[] sample, long seed, int damage) {
    Random random = new Random(seed);
    byte[] bytes = sample.clone();
    for (int i = 0; i < damage; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] sample(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            MailFuzzTest.class.getResourceAsStream("/sendgrid-inbound-" + name + ".txt"))) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

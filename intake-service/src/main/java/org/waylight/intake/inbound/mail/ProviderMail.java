package org.waylight.intake.inbound.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.inbound.channel.ProviderJson;
import org.waylight.intake.inbound.channel.ProviderMessage;

/** Reads the forms in which providers hand over a mail: whole, or taken apart into fields. */
final class ProviderMail {
  private ProviderMail() {}

  /** A form of SendGrid's Inbound Parse; {@code charsets} says how each field is written. */
  static ProviderMessage sendGrid(FormParts form, Instant now) {
    JsonNode charsets = json(form, "charsets");
    String envelope = json(form, "envelope").path("from").asText(null);
    byte[] whole = form.bytes("email");
    if (whole != null) {
      return MailMessages.of(MimeMail.read(whole), envelope, now);
    }
    MailHeaders headers = new MailHeaders();
    byte[] block = form.bytes("headers");
    if (block != null) {
      headers.addAll(MimeMail.headers(block));
    }
    for (String name : List.of("from", "subject")) {
      form.text(name, charset(charsets, name)).ifPresent(value -> headers.add(name, value));
    }
    String text =
        form.text("text", charset(charsets, "text"))
            .filter(words -> !words.isBlank())
            .or(() -> form.text("html", charset(charsets, "html")).map(HtmlText::of))
            .orElse("");
    return MailMessages.of(new Mail(headers, text, form.files(), List.of()), envelope, now);
  }

  /** A form of a Mailgun route. */
  static ProviderMessage mailgun(FormParts form, Instant now) {
    String envelope = form.text("sender").orElse(null);
    byte[] whole = form.bytes("body-mime");
    if (whole != null) {
      return MailMessages.of(MimeMail.read(whole), envelope, now);
    }
    MailHeaders headers = new MailHeaders();
    for (JsonNode header : json(form, "message-headers")) {
      headers.add(header.path(0).asText(""), header.path(1).asText(""));
    }
    for (String name :
        List.of(
            "Message-Id",
            "References",
            "In-Reply-To",
            "From",
            "from",
            "Subject",
            "subject",
            "Date")) {
      form.text(name).ifPresent(value -> headers.add(name, value));
    }
    String text =
        form.text("body-plain")
            .filter(words -> !words.isBlank())
            .or(() -> form.text("body-html").map(HtmlText::of))
            .orElse("");
    return MailMessages.of(new Mail(headers, text, form.files(), List.of()), envelope, now);
  }

  /** Whether a form holds a mail at all. */
  static boolean holdsMail(FormParts form) {
    return List.of(
            "email", "headers", "from", "text", "html", "body-mime", "body-plain", "body-html")
        .stream()
        .anyMatch(name -> form.bytes(name) != null);
  }

  private static JsonNode json(FormParts form, String name) {
    return ProviderJson.parameter(form.text(name).orElse(""));
  }

  private static @Nullable String charset(JsonNode charsets, String field) {
    return Optional.of(charsets.path(field).asText("")).filter(c -> !c.isEmpty()).orElse(null);
  }
}

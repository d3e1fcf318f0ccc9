package org.waylight.intake.inbound.twilio;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderMessage;

/** Reads an incoming SMS or WhatsApp message. */
final class TwilioMessages {
  private static final int MOST_MEDIA = 10;

  private TwilioMessages() {}

  static ProviderMessage read(FormParameters form) {
    String sid = form.required("MessageSid");
    String from = form.required("From");
    String to = form.required("To");
    String text = form.first("Body").orElse("") + attachments(form);
    return new ProviderMessage(
        sid,
        Channel.TEXT,
        to + "\0" + from,
        null,
        null,
        MessageAuthor.SIGNALER,
        text,
        keyword(form, text),
        Participant.at(from, form.first("ProfileName").orElse(null)));
  }

  /**
   * What the carrier already acted on counts as the keyword it was, in whatever language (CON-5).
   * HELP stays the person's own word.
   */
  private static TextKeyword keyword(FormParameters form, String text) {
    return switch (form.first("OptOutType").orElse("")) {
      case "STOP" -> TextKeyword.STOP;
      case "START" -> TextKeyword.START;
      default -> TextKeyword.of(text);
    };
  }

  /** Pictures and files stay with the provider; a person can follow the address. */
  private static String attachments(FormParameters form) {
    int count = Math.min(MOST_MEDIA, form.first("NumMedia").map(TwilioMessages::number).orElse(0));
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "\n[Attachment %d: %s %s]"
                    .formatted(
                        i + 1,
                        form.first("MediaContentType" + i).orElse("unknown type"),
                        form.first("MediaUrl" + i).orElse("without an address")))
        .collect(Collectors.joining());
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
  }
}

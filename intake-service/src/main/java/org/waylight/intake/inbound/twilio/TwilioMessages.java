package org.waylight.intake.inbound.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.application.IncomingMessage;
import org.waylight.intake.domain.ContentHasher;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.domain.WrittenText;
import org.waylight.intake.inbound.Refusals;
import org.waylight.platform.sealed.OpenedText;

/** Reads Twilio's parameters into a text message; only after the signature was found to fit. */
@ApplicationScoped
public class TwilioMessages {
  private static final int MOST_MEDIA = 10;

  private final ContentHasher hasher;

  TwilioMessages(ContentHasher hasher) {
    this.hasher = hasher;
  }

  IncomingMessage read(FormParameters form) {
    String account = required(form, "AccountSid");
    String sid = required(form, "MessageSid");
    String from = required(form, "From");
    String to = required(form, "To");
    String text = form.first("Body").orElse("") + attachments(form);
    // A repetition may differ in what Twilio says about the delivery, never in these.
    String content = String.join("\0", account, sid, from, to, text);
    return new IncomingMessage(
        "twilio:" + account,
        sid,
        hasher.hash(content.getBytes(StandardCharsets.UTF_8)),
        Channel.TEXT,
        new OpenedText(to + "\0" + from),
        null,
        null,
        MessageAuthor.SIGNALER,
        WrittenText.of(text),
        TextKeyword.of(text),
        SubmittedFacts.reachableBy(SubmittedContact.phone(new OpenedText(from))));
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

  private static String required(FormParameters form, String parameter) {
    return form.first(parameter).orElseThrow(() -> Refusals.parameterMissing(parameter));
  }
}

package org.waylight.intake.inbound.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.domain.WrittenText;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.intake.inbound.channel.SentTime;

/**
 * Makes a message of a mail: its id is the key, its thread and sender the conversation, its text
 * the subject, what the sender wrote, what was quoted, and a note of each file.
 */
final class MailMessages {
  private record Sender(@Nullable String name, @Nullable String address) {}

  private MailMessages() {}

  /**
   * A message.
   *
   * @param envelopeSender who the transport says it is from, if the mail does not
   */
  static ProviderMessage of(Mail mail, @Nullable String envelopeSender, Instant now) {
    MailHeaders headers = mail.headers();
    Sender sender = sender(headers.text("from").orElse(envelopeSender));
    String text = text(mail);
    String key = headers.messageId().orElseGet(() -> derivedKey(headers, text));
    String address = sender.address() == null ? "" : sender.address().toLowerCase(Locale.ROOT);
    return new ProviderMessage(
        key,
        Channel.EMAIL,
        headers.threadRoot().orElse(key) + "\0" + address,
        null,
        headers.text("date").map(date -> SentTime.of(date, now)).orElse(null),
        MessageAuthor.SIGNALER,
        text,
        TextKeyword.NONE,
        facts(sender));
  }

  private static String text(Mail mail) {
    List<String> parts = new ArrayList<>();
    mail.headers().text("subject").ifPresent(subject -> parts.add("Subject: " + subject));
    String written = QuotedReply.setApart(mail.text());
    if (!written.isBlank()) {
      parts.add(written);
    }
    for (int i = 0; i < mail.attachments().size(); i++) {
      parts.add(mail.attachments().get(i).note(i + 1));
    }
    parts.addAll(mail.notes());
    return String.join("\n\n", parts);
  }

  private static Sender sender(@Nullable String from) {
    if (from == null || from.isBlank()) {
      return new Sender(null, null);
    }
    return parsed(from)
        .map(box -> new Sender(box.getName(), box.getAddress()))
        .orElseGet(() -> new Sender(from.strip(), null));
  }

  private static Optional<Mailbox> parsed(String from) {
    try {
      MailboxList boxes = LenientAddressParser.DEFAULT.parseAddressList(from).flatten();
      return boxes.isEmpty()
          ? Optional.empty()
          : Optional.of(boxes.get(0)).filter(box -> box.getDomain() != null);
    } catch (RuntimeException noAddress) {
      return Optional.empty();
    }
  }

  private static SubmittedFacts facts(Sender sender) {
    if (sender.name() == null && sender.address() == null) {
      return SubmittedFacts.NONE;
    }
    return SubmittedFacts.reachableBy(
        new SubmittedContact(
            sender.name() == null ? null : WrittenText.of(sender.name()),
            null,
            sender.address() == null ? null : WrittenText.of(sender.address()),
            null));
  }

  /** A mail without an id is the same mail as long as it says the same. */
  private static String derivedKey(MailHeaders headers, String text) {
    String content =
        String.join("\0", headers.text("from").orElse(""), headers.text("date").orElse(""), text);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}

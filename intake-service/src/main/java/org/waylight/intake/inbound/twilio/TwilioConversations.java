package org.waylight.intake.inbound.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.inbound.channel.FormParameters;
import org.waylight.intake.inbound.channel.ProviderJson;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.intake.inbound.channel.SentTime;

/** Reads the events of Twilio Conversations: a message that was added, and nothing else. */
final class TwilioConversations {
  private static final int MOST_MEDIA = 10;

  private TwilioConversations() {}

  static Optional<ProviderMessage> read(Gateway gateway, FormParameters form, Instant now) {
    if (!form.required("EventType").equals("onMessageAdded")) {
      return Optional.empty();
    }
    String writer = form.first("Author").orElse("");
    MessageAuthor author = author(gateway, writer);
    return Optional.of(
        new ProviderMessage(
            form.required("MessageSid"),
            Channel.CHAT,
            form.required("ConversationSid"),
            form.first("Index")
                .filter(i -> i.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null),
            form.first("DateCreated").map(date -> SentTime.of(date, now)).orElse(null),
            author,
            form.first("Body").orElse("") + attachments(form),
            TextKeyword.NONE,
            author == MessageAuthor.SIGNALER ? Participant.of(writer) : SubmittedFacts.NONE));
  }

  /**
   * The setting {@code advocates} is what the identities of the hotline's own people begin with.
   */
  private static MessageAuthor author(Gateway gateway, String writer) {
    if (writer.equals("system")) {
      return MessageAuthor.SYSTEM;
    }
    boolean advocate = gateway.setting("advocates").filter(writer::startsWith).isPresent();
    return advocate ? MessageAuthor.ADVOCATE : MessageAuthor.SIGNALER;
  }

  private static String attachments(FormParameters form) {
    JsonNode media = form.first("Media").map(ProviderJson::parameter).orElse(null);
    var notes = new StringBuilder();
    for (int i = 0; media != null && i < Math.min(MOST_MEDIA, media.size()); i++) {
      JsonNode file = media.path(i);
      notes.append(
          "\n[Attachment %d: %s %s, %s bytes, %s]"
              .formatted(
                  i + 1,
                  file.path("Filename").asText("without a name"),
                  file.path("ContentType").asText("unknown type"),
                  file.path("Size").asText("unknown"),
                  file.path("Sid").asText("without an id")));
    }
    return notes.toString();
  }
}

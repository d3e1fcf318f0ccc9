package org.waylight.intake.inbound.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.SubmittedContact;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.intake.domain.WrittenText;
import org.waylight.intake.inbound.Refusals;
import org.waylight.intake.inbound.channel.ProviderMessage;
import org.waylight.intake.inbound.channel.SentTime;
import org.waylight.platform.sealed.OpenedText;

/** Reads Chatwoot's events: a message that both sides see, and nothing else. */
final class ChatwootMessages {
  private static final int MOST_FILES = 20;

  private ChatwootMessages() {}

  static Optional<ProviderMessage> read(JsonNode event, Instant now) {
    boolean seen =
        event.path("event").asText("").equals("message_created")
            && !event.path("private").asBoolean(false);
    Optional<MessageAuthor> author = seen ? author(event) : Optional.empty();
    return author.map(writer -> message(event, writer, now));
  }

  /** Nobody wrote what is a template or an activity. */
  private static Optional<MessageAuthor> author(JsonNode event) {
    return switch (event.path("message_type").asText("")) {
      case "incoming", "0" -> Optional.of(MessageAuthor.SIGNALER);
      case "outgoing", "1" ->
          Optional.of(
              event.path("sender").path("type").asText("user").equals("user")
                  ? MessageAuthor.ADVOCATE
                  : MessageAuthor.SYSTEM);
      default -> Optional.empty();
    };
  }

  private static ProviderMessage message(JsonNode event, MessageAuthor author, Instant now) {
    String id = required(event.path("id"), "id");
    String conversation = required(event.path("conversation").path("id"), "conversation.id");
    return new ProviderMessage(
        id,
        Channel.CHAT,
        event.path("account").path("id").asText("") + "\0" + conversation,
        id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null,
        SentTime.of(event.path("created_at").asText(""), now),
        author,
        event.path("content").asText("") + files(event.path("attachments")),
        TextKeyword.NONE,
        author == MessageAuthor.SIGNALER ? facts(event.path("sender")) : SubmittedFacts.NONE);
  }

  private static SubmittedFacts facts(JsonNode sender) {
    OpenedText name = written(sender, "name");
    OpenedText phone = written(sender, "phone_number");
    OpenedText email = written(sender, "email");
    return name == null && phone == null && email == null
        ? SubmittedFacts.NONE
        : SubmittedFacts.reachableBy(new SubmittedContact(name, phone, email, null));
  }

  private static @Nullable OpenedText written(JsonNode sender, String member) {
    String text = sender.path(member).asText("");
    return text.isBlank() ? null : WrittenText.of(text);
  }

  /** Files stay with Chatwoot; a person can follow the address. */
  private static String files(JsonNode attachments) {
    var notes = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_FILES, attachments.size()); i++) {
      JsonNode file = attachments.path(i);
      notes.append(
          "\n[Attachment %d: %s, %s bytes, %s]"
              .formatted(
                  i + 1,
                  file.path("file_type").asText("unknown type"),
                  file.path("file_size").asText("unknown"),
                  file.path("data_url").asText("without an address")));
    }
    return notes.toString();
  }

  private static String required(JsonNode id, String name) {
    String text = id.isValueNode() ? id.asText("") : "";
    if (text.isEmpty() || text.length() > 255) {
      throw Refusals.parameterMissing(name);
    }
    return text;
  }
}

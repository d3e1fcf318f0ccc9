package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.MessageReading;

/** One message of a signal with what was read in it; its text stays sealed elsewhere. */
public record Message(
    UUID id, long order, Instant sentAt, MessageAuthor author, MessageReading reading) {

  /** INT-4: by the provider's order, then by id. */
  static final Comparator<Message> IN_ORDER =
      Comparator.comparingLong(Message::order).thenComparing(Message::id);

  /** The same, read otherwise. */
  Message read(MessageReading otherwise) {
    return new Message(id, order, sentAt, author, otherwise);
  }

  /** What the system itself wrote is no evidence. */
  boolean speaks() {
    return author != MessageAuthor.SYSTEM;
  }
}

package org.waylight.intake.outbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.intake.application.NewMessage;
import org.waylight.platform.outbox.OutboxRow;

/**
 * A message on its way into the database, with the event that tells of it.
 *
 * @param outgoing nothing if triage knows it already
 */
record MessageRow(NewMessage message, @Nullable OutboxRow outgoing) {
  MessageAdded event() {
    return message.event();
  }

  UUID signalId() {
    return event().signalId();
  }

  UUID id() {
    return event().message().messageId();
  }
}

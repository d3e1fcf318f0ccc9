package org.waylight.intake.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutboxRow;
import org.waylight.platform.outbox.OutgoingEvent;

/** What triage is told of signals and messages, on their lanes. */
@ApplicationScoped
class SignalEvents {
  private final Outbox outbox;

  SignalEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  OutboxRow of(NewSignal signal) {
    var event = signal.event();
    return row(event.lane(), event.signalId(), event);
  }

  OutboxRow of(NewMessage message) {
    var event = message.event();
    return row(event.lane(), event.signalId(), event);
  }

  /**
   * The same by Kafka alone: what belongs to one conversation goes under its key, so that it stays
   * in order.
   */
  OutboxRow direct(NewSignal signal) {
    var event = signal.event();
    InConversation conversation = event.conversation();
    return row(event.lane(), conversation == null ? event.signalId() : conversation.id(), event);
  }

  /** What intake tells itself, to store it later. */
  OutboxRow taken(@Nullable UUID conversation, UUID signalId, Record event) {
    UUID key = conversation == null ? signalId : conversation;
    return outbox.encode(new OutgoingEvent(Topics.SIGNALS_TAKEN, key.toString(), event, false));
  }

  private OutboxRow row(Lane lane, UUID key, Record event) {
    return outbox.encode(
        switch (lane) {
          case URGENT -> new OutgoingEvent(Topics.SIGNALS_URGENT, key.toString(), event, true);
          case STANDARD -> new OutgoingEvent(Topics.SIGNALS_STANDARD, key.toString(), event, false);
        });
  }
}

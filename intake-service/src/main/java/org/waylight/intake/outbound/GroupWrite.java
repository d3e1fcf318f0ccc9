package org.waylight.intake.outbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.ConversationMessage.Joins;
import org.waylight.intake.application.ConversationMessage.Opens;
import org.waylight.intake.application.Placed;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.domain.Conversation;

/**
 * Stores what arrived together by few statements, in one transaction of the caller's. Locks are
 * taken in one order by every writer, so none waits for another in a circle: conversations, then
 * signals, then messages, each in the order of ids.
 */
final class GroupWrite {
  private final Connection connection;
  private final @Nullable SignalEvents events;
  private final List<SignalRow> signals = new ArrayList<>();
  private final List<MessageRow> messages = new ArrayList<>();
  private final Map<Arrival.OfConversation, Placed> placed = new LinkedHashMap<>();

  /**
   * A write by this connection.
   *
   * @param events what triage is told of it; nothing if triage knows it already
   */
  GroupWrite(Connection connection, @Nullable SignalEvents events) {
    this.connection = connection;
    this.events = events;
  }

  /**
   * Stores the group.
   *
   * @return tells each what became of it; to be run once the transaction has committed
   */
  Runnable store(Collection<? extends Arrival<?>> group) throws SQLException {
    List<Arrival.OfConversation> conversing = new ArrayList<>();
    for (Arrival<?> arrival : group) {
      switch (arrival) {
        case Arrival.OfSignal of -> signals.add(of.row());
        case Arrival.OfMessage of -> messages.add(of.row());
        case Arrival.OfConversation of -> conversing.add(of);
      }
    }
    if (!conversing.isEmpty()) {
      place(conversing);
    }
    Set<UUID> newSignals = SignalRows.storeSignals(connection, signals);
    Set<UUID> newMessages = SignalRows.storeMessages(connection, messages);
    return () -> group.forEach(arrival -> tell(arrival, newSignals, newMessages));
  }

  private void tell(Arrival<?> arrival, Set<UUID> newSignals, Set<UUID> newMessages) {
    switch (arrival) {
      case Arrival.OfSignal of -> of.stored().complete(newSignals.contains(of.row().id()));
      case Arrival.OfMessage of -> of.stored().complete(newMessages.contains(of.row().id()));
      case Arrival.OfConversation of ->
          of.stored()
              .complete(
                  heard(
                      of.message(),
                      Objects.requireNonNull(placed.get(of)),
                      newSignals,
                      newMessages));
    }
  }

  /** The provider's id names one message only: another conversation took it at the same moment. */
  private static Placed heard(
      ConversationMessage message, Placed placed, Set<UUID> newSignals, Set<UUID> newMessages) {
    boolean stored =
        placed.earlier() != null
            || newMessages.contains(placed.messageId())
            || (newSignals.contains(placed.signalId())
                && placed.signalId().equals(message.opening().event().signalId()));
    return stored ? placed : placed.taken();
  }

  private void place(List<Arrival.OfConversation> arrivals) throws SQLException {
    Map<UUID, Conversation> conversations =
        ConversationRows.lock(
            connection, arrivals.stream().map(a -> a.message().conversationId()).toList());
    Map<UUID, StoredMessage> known =
        ConversationRows.submitted(
            connection, arrivals.stream().map(a -> a.message().submission()).toList());
    Map<UUID, Conversation> changed = new HashMap<>();
    for (Arrival.OfConversation arrival : arrivals) {
      ConversationMessage message = arrival.message();
      StoredMessage earlier = known.get(message.submission());
      if (earlier != null) {
        placed.put(arrival, Placed.before(earlier));
        continue;
      }
      Conversation before = conversations.getOrDefault(message.conversationId(), Conversation.NEW);
      ConversationMessage.Placement placement = message.placedIn(before);
      switch (placement) {
        case Opens(var signal, _) ->
            signals.add(new SignalRow(signal, events == null ? null : events.of(signal)));
        case Joins(var joining, _) ->
            messages.add(new MessageRow(joining, events == null ? null : events.of(joining)));
      }
      conversations.put(message.conversationId(), placement.after());
      changed.put(message.conversationId(), placement.after());
      Placed now = Placed.anew(placement.signalId(), message.messageId(), message.lane());
      known.put(
          message.submission(),
          new StoredMessage(now.signalId(), now.messageId(), now.lane(), message.contentHash()));
      placed.put(arrival, now);
    }
    ConversationRows.save(connection, changed);
  }
}

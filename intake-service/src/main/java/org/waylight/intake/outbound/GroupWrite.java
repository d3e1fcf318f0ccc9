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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.ConversationMessage.Joins;
import org.waylight.intake.application.ConversationMessage.Opens;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.Placed;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.domain.Conversation;
import org.waylight.platform.outbox.OutboxRow;

/**
 * Stores what arrived together by few statements, in one transaction of the caller's. Locks are
 * taken in one order by every writer, so none waits for another in a circle: conversations, then
 * signals, then messages, each in the order of ids.
 */
final class GroupWrite {
  /** How an event becomes a row of the outbox; nothing if it is told already. */
  interface Telling {
    @Nullable OutboxRow of(NewSignal signal);

    @Nullable OutboxRow of(NewMessage message);
  }

  private final Connection connection;
  private final Telling telling;
  private final List<SignalRow> signals = new ArrayList<>();
  private final List<MessageRow> messages = new ArrayList<>();
  private final Map<Arrival.OfConversation, Placed> placed = new LinkedHashMap<>();

  GroupWrite(Connection connection, Telling telling) {
    this.connection = connection;
    this.telling = telling;
  }

  /**
   * Stores the group.
   *
   * @return what each is to hear once the transaction has committed
   */
  Map<Arrival, Object> store(Collection<Arrival> group) throws SQLException {
    List<Arrival.OfConversation> conversing = new ArrayList<>();
    for (Arrival arrival : group) {
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
    Map<Arrival, Object> heard = new HashMap<>();
    for (Arrival arrival : group) {
      heard.put(
          arrival,
          switch (arrival) {
            case Arrival.OfSignal of -> newSignals.contains(of.row().id());
            case Arrival.OfMessage of -> newMessages.contains(of.row().id());
            case Arrival.OfConversation of ->
                heard(
                    of.message(), Objects.requireNonNull(placed.get(of)), newSignals, newMessages);
          });
    }
    return heard;
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
        case Opens opens -> signals.add(new SignalRow(opens.signal(), telling.of(opens.signal())));
        case Joins joins ->
            messages.add(new MessageRow(joins.message(), telling.of(joins.message())));
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

  /** A telling by the same means for both. */
  static Telling telling(
      Function<NewSignal, @Nullable OutboxRow> signal,
      Function<NewMessage, @Nullable OutboxRow> message) {
    return new Telling() {
      @Override
      public @Nullable OutboxRow of(NewSignal said) {
        return signal.apply(said);
      }

      @Override
      public @Nullable OutboxRow of(NewMessage said) {
        return message.apply(said);
      }
    };
  }
}

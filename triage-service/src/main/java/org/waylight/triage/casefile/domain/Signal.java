package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;

/**
 * One contact from one person, as far as its events have come. Each event is a signal of its own
 * with what it brings, and merging them in any order, any of them twice, makes the same signal
 * (INT-4).
 *
 * @param channel absent as long as only a later signal that is linked to it tells of it
 * @param receivedAt when the first of it was received
 * @param received whether its SignalReceived came
 * @param linkedSignalId the signal whose receipt was quoted (INT-5), or whose conversation this one
 *     takes up again after a long silence
 */
public record Signal(
    UUID id,
    @Nullable Channel channel,
    @Nullable String gateway,
    Instant receivedAt,
    @Nullable Instant occurredAt,
    boolean received,
    @Nullable UUID linkedSignalId,
    boolean unresolvedReceipt,
    Facts facts,
    List<Message> messages) {

  public Signal {
    messages = messages.stream().sorted(Message.IN_ORDER).toList();
  }

  /** A signal known only because another is linked to it. */
  public static Signal awaited(UUID id, Instant at) {
    return new Signal(id, null, null, at, null, false, null, false, Facts.NONE, List.of());
  }

  /** The signal with what the other brings. */
  public Signal merge(Signal other) {
    if (!id.equals(other.id)) {
      throw new IllegalArgumentException("two signals cannot become one");
    }
    return new Signal(
        id,
        first(channel, other.channel, Comparator.naturalOrder()),
        first(gateway, other.gateway, Comparator.naturalOrder()),
        earliestReceipt(other),
        first(occurredAt, other.occurredAt, Comparator.naturalOrder()),
        received || other.received,
        first(linkedSignalId, other.linkedSignalId, Comparator.naturalOrder()),
        unresolvedReceipt || other.unresolvedReceipt,
        facts.merge(other.facts),
        messages(other.messages));
  }

  /** How many of its messages a person wrote. */
  public int messagesOfPeople() {
    return (int)
        messages.stream().filter(message -> message.author() != MessageAuthor.SYSTEM).count();
  }

  /** The signal with exactly these messages. */
  public Signal holding(List<Message> others) {
    return new Signal(
        id,
        channel,
        gateway,
        receivedAt,
        occurredAt,
        received,
        linkedSignalId,
        unresolvedReceipt,
        facts,
        others);
  }

  /** Whether anything of it came at all. */
  public boolean known() {
    return channel != null;
  }

  private Instant earliestReceipt(Signal other) {
    if (known() != other.known()) {
      return known() ? receivedAt : other.receivedAt;
    }
    return receivedAt.isBefore(other.receivedAt) ? receivedAt : other.receivedAt;
  }

  private List<Message> messages(List<Message> others) {
    TreeMap<UUID, Message> byId = new TreeMap<>();
    Stream.concat(messages.stream(), others.stream())
        .forEach(
            message ->
                byId.merge(
                    message.id(), message, (a, b) -> Message.IN_ORDER.compare(a, b) <= 0 ? a : b));
    return List.copyOf(byId.values());
  }

  private static <T> @Nullable T first(
      @Nullable T one, @Nullable T other, Comparator<? super T> order) {
    return Stream.of(one, other).filter(Objects::nonNull).min(order).orElse(null);
  }
}

package org.waylight.triage.casefile.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.platform.inbox.IncomingEvent;

/** Signals whose case was erased (RES-4): the port. */
public interface ErasedSignals {
  /** Which of these were erased. */
  Erased among(Collection<UUID> signalIds);

  /** The signals that events are of, or quote. */
  static List<UUID> signalsIn(List<IncomingEvent> events) {
    List<UUID> ids = new ArrayList<>();
    for (IncomingEvent event : events) {
      if (event.body() instanceof SignalReceived signal) {
        ids.add(signal.signalId());
        if (signal.linkedSignalId() != null) {
          ids.add(signal.linkedSignalId());
        }
      } else if (event.body() instanceof MessageAdded added) {
        ids.add(added.signalId());
      }
    }
    return ids;
  }

  /**
   * Of signals that were erased.
   *
   * @param homes under which signal what is new for each is kept: a case of its own
   * @param messages ids of the messages that were erased
   */
  record Erased(Map<UUID, UUID> homes, Set<UUID> messages) {
    /** Copies both. */
    public Erased {
      homes = Map.copyOf(homes);
      messages = Set.copyOf(messages);
    }

    /**
     * The events without what was erased: a repetition, a replayed dead letter brings nothing back.
     * A message nobody saw before is somebody writing again, and is never lost (INT-1).
     */
    List<IncomingEvent> without(List<IncomingEvent> events) {
      return homes.isEmpty() ? events : events.stream().flatMap(this::without).toList();
    }

    private Stream<IncomingEvent> without(IncomingEvent event) {
      return switch (event.body()) {
        case SignalReceived s when homes.containsKey(s.signalId()) -> rest(event, s);
        case MessageAdded m when messages.contains(m.message().messageId()) -> Stream.empty();
        default -> Stream.of(event);
      };
    }

    private Stream<IncomingEvent> rest(IncomingEvent event, SignalReceived signal) {
      List<SignalMessage> rest =
          signal.messages().stream()
              .filter(message -> !messages.contains(message.messageId()))
              .toList();
      return rest.isEmpty() ? Stream.empty() : Stream.of(with(event, signal, rest));
    }

    private static IncomingEvent with(
        IncomingEvent event, SignalReceived signal, List<SignalMessage> rest) {
      return new IncomingEvent(
          event.id(),
          event.type(),
          event.topic(),
          event.key(),
          event.time(),
          new SignalReceived(
              signal.signalId(),
              signal.gateway(),
              signal.channel(),
              signal.lane(),
              signal.receivedAt(),
              signal.occurredAt(),
              rest,
              signal.facts(),
              signal.linkedSignalId(),
              signal.receiptUnresolved(),
              signal.conversation(),
              signal.laneRule()),
          event.traceparent());
    }
  }
}

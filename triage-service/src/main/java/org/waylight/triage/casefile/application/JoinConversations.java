package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.triage.casefile.domain.Conversation;

/**
 * Says under which signal the events of conversations are kept (TRI-8): a message that intake took
 * without its database travels as a signal of its own, and joins its conversation's here.
 */
@ApplicationScoped
public class JoinConversations {
  private final ConversationStore store;

  @Inject
  public JoinConversations(ConversationStore store) {
    this.store = store;
  }

  private record Part(InConversation conversation, UUID signalId, Instant at) {}

  /** The homes of the signals in a batch that have another than their own, by signal. */
  public Map<UUID, UUID> homes(List<IncomingEvent> events) {
    List<Part> parts = new ArrayList<>();
    Set<UUID> signals = new LinkedHashSet<>();
    for (IncomingEvent event : events) {
      Part part = part(event.body());
      if (part != null) {
        parts.add(part);
        signals.add(part.signalId);
      }
      if (event.body() instanceof SignalReceived s && s.linkedSignalId() != null) {
        signals.add(s.linkedSignalId());
      }
    }
    if (signals.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Conversation> conversations =
        store.hold(parts.stream().map(part -> part.conversation.id()).toList());
    Map<UUID, UUID> homes = new HashMap<>(store.homes(signals));
    Map<UUID, UUID> newHomes = new HashMap<>();
    for (Part part : parts) {
      UUID id = part.conversation.id();
      Conversation before = conversations.getOrDefault(id, Conversation.NEW);
      UUID home =
          homes.computeIfAbsent(
              part.signalId,
              signal -> {
                UUID found = before.homeOf(signal, part.at, part.conversation.joinWithin());
                newHomes.put(signal, found);
                return found;
              });
      conversations.put(id, before.after(home, part.at));
    }
    store.save(conversations, newHomes);
    homes.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return homes;
  }

  private static @Nullable Part part(Record body) {
    return switch (body) {
      case SignalReceived s when s.conversation() != null && !s.messages().isEmpty() ->
          new Part(s.conversation(), s.signalId(), s.messages().getFirst().sentAt());
      case MessageAdded m when m.conversation() != null ->
          new Part(m.conversation(), m.signalId(), m.message().sentAt());
      default -> null;
    };
  }
}

package org.waylight.triage.casefile.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.waylight.triage.casefile.domain.Conversation;

/** Conversations and the homes of their signals; all in the current transaction. */
public interface ConversationStore {
  /** The conversations, held until the transaction ends; always first, always in the same order. */
  Map<UUID, Conversation> hold(Collection<UUID> conversationIds);

  /** The homes of signals that have been seen in a conversation. */
  Map<UUID, UUID> homes(Collection<UUID> signalIds);

  /** Writes what changed. */
  void save(Map<UUID, Conversation> conversations, Map<UUID, UUID> newHomes);
}

package org.waylight.intake.application;

import java.util.UUID;
import org.waylight.intake.domain.Conversation;

/** Where conversations are kept, under ids that tell nobody's number. */
public interface ConversationStore {
  /**
   * The conversation, locked until the transaction ends, so that two messages of one person cannot
   * both start a signal.
   */
  Conversation lock(UUID conversationId);

  /** Keeps the conversation as it is now. */
  void save(UUID conversationId, Conversation conversation);
}

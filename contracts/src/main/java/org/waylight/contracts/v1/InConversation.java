package org.waylight.contracts.v1;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The provider's conversation that a message is part of (INT-4, TRI-8).
 *
 * @param id a keyed hash; it tells nobody's number
 * @param joinWithin intake could not look up which signal the conversation has, because its
 *     database was away: the message joins that signal if the conversation was silent no longer
 *     than this, and else starts the signal it came as
 */
public record InConversation(UUID id, @Nullable Duration joinWithin) {}

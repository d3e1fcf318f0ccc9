package org.waylight.contracts.v1;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The provider's conversation that a message is part of (INT-4, TRI-8).
 *
 * @param id a keyed hash; it tells nobody's number
 * @param joinWithin how long the conversation may have been silent: the message joins the signal
 *     that the conversation has, and after a longer silence starts the signal it came as. Whoever
 *     keeps conversations decides by it, since intake may have taken the message without being able
 *     to look; without it a message stays with the signal it came as
 */
public record InConversation(UUID id, @Nullable Duration joinWithin) {}

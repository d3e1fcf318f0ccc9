package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;
import org.waylight.contracts.SealedText;

/**
 * One message of a signal. Messages of a signal are ordered by {@code order}, then {@code
 * messageId}.
 *
 * @param order the provider's order, or the sending time in milliseconds
 * @param text sealed to triage; associated data: message id, "text"
 */
public record SignalMessage(
    UUID messageId, long order, Instant sentAt, MessageAuthor author, SealedText text) {}

package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal grew by one message (INT-4). May arrive before its {@link SignalReceived}.
 *
 * @param facts what was stated with it, if anything
 * @param conversation the provider's conversation it is part of, if there is one
 * @param laneRule why it is on the urgent lane, if this message put it there
 */
public record MessageAdded(
    UUID signalId,
    String gateway,
    Channel channel,
    Lane lane,
    Instant receivedAt,
    SignalMessage message,
    @Nullable StatedFacts facts,
    @Nullable InConversation conversation,
    @Nullable String laneRule) {}

package org.waylight.intake.inbound;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a signal stands, without a word of what it says. */
@Schema(name = "SignalState")
public record StateBody(UUID signalId, SignalState state, Instant receivedAt, int messages) {}

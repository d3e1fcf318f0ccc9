package org.waylight.intake.inbound;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waylight.contracts.v1.Lane;

/** The answer to a message that is durable. The same submission again gets the same answer. */
@Schema(name = "Added")
public record AddedBody(UUID signalId, UUID messageId, Lane lane, SignalState state) {}

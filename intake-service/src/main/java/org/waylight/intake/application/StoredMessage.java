package org.waylight.intake.application;

import java.util.UUID;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.domain.ContentHash;

/** A message as it is known to intake: nothing personal. */
public record StoredMessage(UUID signalId, UUID messageId, Lane lane, ContentHash contentHash) {}

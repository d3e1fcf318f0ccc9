package org.waylight.intake.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.intake.domain.ContentHash;

/**
 * A message to store, all personal text already sealed.
 *
 * @param submission the one it came by, where the gateway gave it a key
 */
public record NewMessage(MessageAdded event, ContentHash contentHash, @Nullable UUID submission) {}

package org.waylight.intake.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.domain.ContentHash;

/**
 * Where a provider's message is now durable.
 *
 * @param lane the lane it went by
 * @param earlier what was stored under its submission before; nothing if it is new
 */
public record Placed(UUID signalId, UUID messageId, Lane lane, @Nullable ContentHash earlier) {
  /** A message that was stored just now. */
  public static Placed anew(UUID signalId, UUID messageId, Lane lane) {
    return new Placed(signalId, messageId, lane, null);
  }

  /** The provider's id is taken by a message of another conversation. */
  public Placed taken() {
    return new Placed(signalId, messageId, lane, ContentHash.OF_ANOTHER);
  }

  /** A message that was stored before. */
  public static Placed before(StoredMessage stored) {
    return new Placed(stored.signalId(), stored.messageId(), stored.lane(), stored.contentHash());
  }
}

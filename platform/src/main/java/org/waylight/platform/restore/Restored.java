package org.waylight.platform.restore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the database was brought back to an earlier moment, and how far it is since.
 *
 * @param restoredAt when that was done, UTC
 * @param restoredTo the moment the data is of, UTC
 * @param reconciledAt when all that Kafka holds beyond that moment was taken in again; absent: not
 *     yet
 * @param findings what was found, as JSON; absent until reconciled
 */
public record Restored(
    Instant restoredAt,
    Instant restoredTo,
    @Nullable Instant reconciledAt,
    @Nullable String findings) {

  /** Since when Kafka may hold what the data lacks: clocks of several machines differ a little. */
  public Instant readFrom() {
    return restoredTo.minusSeconds(600);
  }
}

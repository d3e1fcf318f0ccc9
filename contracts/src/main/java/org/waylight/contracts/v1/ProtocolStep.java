package org.waylight.contracts.v1;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step a person or Waylight takes under a protocol.
 *
 * @param within ISO 8601 duration after the decision
 * @param fallbackStep which later step to take if this one does not succeed in time; absent: none
 * @param fallbackRecipient which organisation to turn to then; absent: none
 */
public record ProtocolStep(
    int order,
    String instruction,
    @Nullable Duration within,
    @Nullable Integer fallbackStep,
    @Nullable UUID fallbackRecipient) {
  /** A step without a fallback. */
  public ProtocolStep(int order, String instruction, @Nullable Duration within) {
    this(order, instruction, within, null, null);
  }
}

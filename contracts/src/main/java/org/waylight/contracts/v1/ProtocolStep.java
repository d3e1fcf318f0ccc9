package org.waylight.contracts.v1;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step a person or Waylight takes under a protocol.
 *
 * @param within ISO 8601 duration after the decision
 */
public record ProtocolStep(int order, String instruction, @Nullable Duration within) {}

package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One option of a plan.
 *
 * @param protocolId with {@code protocolVersion}: the protocol it follows
 * @param mandated a law demands it
 * @param deadline when it must have been decided and sent
 * @param supplements the report that a supplement adds to
 */
public record PlannedAction(
    UUID actionId,
    ActionKind kind,
    @Nullable RecipientKind recipientKind,
    @Nullable UUID organisationId,
    @Nullable UUID protocolId,
    @Nullable Long protocolVersion,
    boolean mandated,
    boolean allowed,
    @Nullable LegalBasis basis,
    List<String> ruleIds,
    @Nullable Instant deadline,
    @Nullable UUID supplements) {
  /** Copies the collections, so that an event never changes. */
  public PlannedAction {
    ruleIds = List.copyOf(ruleIds);
  }
}

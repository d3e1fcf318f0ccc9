package org.waylight.triage.retention.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * That nothing of a case is erased: who said so, when and why, and who ended it.
 *
 * @param lifted absent while it is in force
 */
public record LegalHold(
    UUID id, UUID caseId, String setBy, Instant setAt, SealedText reason, @Nullable Lifted lifted) {
  /** The fields its reasons are sealed under. */
  public static final String REASON = "reason";

  public static final String LIFTED_REASON = "lifted_reason";

  /** Who ended it, when and why. */
  public record Lifted(String by, Instant at, SealedText reason) {}
}

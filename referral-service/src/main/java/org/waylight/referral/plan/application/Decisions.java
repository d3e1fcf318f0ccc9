package org.waylight.referral.plan.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.LegalBasis;

/** Where decisions are kept, for good: nobody can change one. */
public interface Decisions {
  /**
   * A decision with what it rested on.
   *
   * @param outcome the action's stage after it, or {@code RECIPIENT_CHANGED}
   * @param reason sealed, bound to the decision id and "reason"
   * @param why with {@code safety} and {@code reachability}: what DIS-5 asks for, sealed
   * @param acknowledgedWarnings kinds and places, never the words
   */
  record Taken(
      UUID decisionId,
      UUID caseId,
      UUID planId,
      UUID actionId,
      long planVersion,
      String outcome,
      String by,
      Instant at,
      SealedText reason,
      @Nullable SealedText why,
      @Nullable SealedText safety,
      @Nullable SealedText reachability,
      @Nullable LegalBasis basis,
      List<String> ruleIds,
      String policyVersion,
      List<String> acknowledgedWarnings) {}

  void record(Taken decision);

  /** Whether the action was approved or declined. */
  boolean decided(UUID actionId);
}

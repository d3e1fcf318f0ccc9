package org.waylight.referral.disclosure.application;

import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.PlanProposed;

/** Tells triage what happened to a case, if and only if the current transaction commits. */
public interface Responses {
  void tell(UUID caseId, Record event);

  /** Many plans at once. */
  void tellAll(List<PlanProposed> plans);
}

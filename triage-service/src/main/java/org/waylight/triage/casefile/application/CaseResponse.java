package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing referral told of a case.
 *
 * @param kind what it is about: PLAN, ACTION, CONSENT, REPORT, DELIVERY, OUTCOME
 * @param reference the plan, action, consent or report
 * @param version of it; an older one is ignored
 * @param body the event
 */
public record CaseResponse(
    UUID caseId, Kind kind, UUID reference, long version, Instant at, Record body) {

  /** What a response is about. */
  public enum Kind {
    PLAN,
    ACTION,
    CONSENT,
    REPORT,
    DELIVERY,
    OUTCOME
  }
}

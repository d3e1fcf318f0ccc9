package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.erasure.domain.Erasure;
import org.waylight.triage.retention.application.ClosedCases;
import org.waylight.triage.retention.application.RetentionPolicies;
import org.waylight.triage.retention.domain.ClosedCase;
import org.waylight.triage.retention.domain.RetentionPolicy;

/** Erases one case whose time is over, if it still is when everything of it is held (RES-4). */
@ApplicationScoped
public class EraseEnded {
  private final EraseCase erase;
  private final ClosedCases closed;
  private final RetentionPolicies policies;
  private final AccessRecord record;
  private final Clock clock;

  @Inject
  public EraseEnded(
      EraseCase erase,
      ClosedCases closed,
      RetentionPolicies policies,
      AccessRecord record,
      Clock clock) {
    this.erase = erase;
    this.closed = closed;
    this.policies = policies;
    this.record = record;
    this.clock = clock;
  }

  /** Erases it; false if it is to be kept by now, as after a hold, news or another policy. */
  @Transactional
  public boolean erase(UUID caseId) {
    EraseCase.Held held = erase.hold(caseId);
    RetentionPolicy policy = policies.current();
    boolean ended =
        closed
            .find(caseId)
            .map(found -> found.standing(policy, clock.instant()))
            .filter(standing -> standing == ClosedCase.Standing.ENDED)
            .isPresent();
    if (ended) {
      erase.erase(
          held,
          new Erasure(caseId, ErasureCause.SCHEDULE, policy.version(), null, null, null),
          Deed.TRIAGE);
      record.append(
          new AccessEntry(
              Deed.TRIAGE, "ERASED", "case", caseId, "its time was over", null, policy.version()));
    }
    return ended;
  }
}

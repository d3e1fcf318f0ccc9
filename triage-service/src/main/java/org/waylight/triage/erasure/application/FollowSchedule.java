package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.erasure.domain.Erasure;
import org.waylight.triage.retention.application.ClosedCases;
import org.waylight.triage.retention.application.RetentionPolicies;
import org.waylight.triage.retention.application.ShowRetention;
import org.waylight.triage.retention.domain.ClosedCase;

/** Goes through closed cases, the first closed first, and erases those whose time is over. */
@ApplicationScoped
public class FollowSchedule {
  private static final Logger LOG = Logger.getLogger(FollowSchedule.class);
  private static final int AT_ONCE = 100;

  private final ShowRetention retention;
  private final RetentionPolicies policies;
  private final EraseEnded erase;
  private final ErasureStore erasures;
  private final Clock clock;

  @Inject
  public FollowSchedule(
      ShowRetention retention,
      RetentionPolicies policies,
      EraseEnded erase,
      ErasureStore erasures,
      Clock clock) {
    this.retention = retention;
    this.policies = policies;
    this.erase = erase;
    this.erasures = erasures;
    this.clock = clock;
  }

  /**
   * Erases all whose time is over. Until the policies have been read whole nothing is: the one in
   * force might keep them for longer.
   *
   * @return how many cases
   * @throws org.waylight.platform.inbox.NotYet until then
   */
  public int erase() {
    int erased = 0;
    ClosedCases.@Nullable Place place = null;
    policies.requireKnown();
    while (true) {
      List<ShowRetention.Judged> page = retention.page(place, AT_ONCE);
      for (ShowRetention.Judged judged : page) {
        if (judged.standing() == ClosedCase.Standing.ENDED && erased(judged.closed())) {
          erased++;
        }
      }
      Instant shortest = clock.instant().minus(policies.current().shortest());
      if (page.size() < AT_ONCE || page.getLast().closed().closedAt().isAfter(shortest)) {
        break;
      }
      ClosedCase last = page.getLast().closed();
      place = new ClosedCases.Place(last.closedAt(), last.caseId());
    }
    warn();
    return erased;
  }

  /** A case that another replica or a person is at just now is left to the next time. */
  private boolean erased(ClosedCase closed) {
    try {
      return erase.erase(closed.caseId());
    } catch (ProblemException kept) {
      LOG.infof("case %s is not erased now: %s", closed.caseId(), kept.problem().slug());
      return false;
    }
  }

  private void warn() {
    int unproven = erasures.unproven(clock.instant().minus(Erasure.PROVEN_WITHIN));
    if (unproven > 0) {
      LOG.warnf(
          "RES-4: %d erasures lack a proof for more than a day, see GET /v1/erasures", unproven);
    }
  }
}

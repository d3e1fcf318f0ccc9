package org.waylight.triage.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.retention.domain.ClosedCase;
import org.waylight.triage.retention.domain.RetentionPolicy;

/** Says of closed cases how long they are kept, under which policy, and which are on hold. */
@ApplicationScoped
public class ShowRetention {
  private final ClosedCases cases;
  private final RetentionPolicies policies;
  private final Clock clock;

  @Inject
  public ShowRetention(ClosedCases cases, RetentionPolicies policies, Clock clock) {
    this.cases = cases;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A case with its verdict.
   *
   * @param policy the version it was judged under
   */
  public record Judged(
      ClosedCase closed, ClosedCase.Standing standing, Instant keptUntil, String policy) {}

  /** At most so many closed cases, the first closed first. */
  @Transactional
  public List<Judged> page(ClosedCases.@Nullable Place after, int limit) {
    RetentionPolicy policy = policies.current();
    Instant now = clock.instant();
    return cases.after(after, limit).stream()
        .map(
            closed ->
                new Judged(
                    closed,
                    closed.standing(policy, now),
                    policy.keptUntil(closed.closedAt(), closed.newsAt(), closed.states()),
                    policy.version()))
        .toList();
  }
}

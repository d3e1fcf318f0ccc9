package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.disclosure.application.CaseFiles;

/**
 * Matches the open cases anew, some at a time, each part in a transaction of its own, so that new
 * cases do not wait.
 */
@ApplicationScoped
public class ReplanOpenCases {
  private static final int AT_ONCE = 100;

  /**
   * Some cases that were looked at.
   *
   * @param last where to go on
   * @param changed how many of their plans differ
   */
  public record Part(UUID last, int cases, int changed) {}

  private final CaseFiles cases;
  private final ProposePlans proposals;

  @Inject
  public ReplanOpenCases(CaseFiles cases, ProposePlans proposals) {
    this.cases = cases;
    this.proposals = proposals;
  }

  /**
   * The next part.
   *
   * @param after the last case of the part before; absent: from the first
   * @return absent: there are no more
   * @throws NotYet if the registry may be old
   */
  @Transactional
  public Optional<Part> next(@Nullable UUID after) {
    List<UUID> some = cases.openAfter(after, AT_ONCE);
    if (some.isEmpty()) {
      return Optional.empty();
    }
    cases.lockVersions(some);
    return Optional.of(new Part(some.getLast(), some.size(), proposals.proposeWhereChanged(some)));
  }
}

package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
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

  private final CaseFiles cases;
  private final ProposePlans proposals;

  @Inject
  public ReplanOpenCases(CaseFiles cases, ProposePlans proposals) {
    this.cases = cases;
    this.proposals = proposals;
  }

  /**
   * The next part of the open cases.
   *
   * @param after the last case of the part before; absent: from the first
   * @return empty: there are no more
   */
  public List<UUID> after(@Nullable UUID after) {
    return cases.openAfter(after, AT_ONCE);
  }

  /**
   * Matches a part anew.
   *
   * @return how many of its plans differ
   * @throws NotYet if the registry may be old
   */
  @Transactional
  public int replan(List<UUID> part) {
    cases.lockVersions(part);
    return proposals.proposeWhereChanged(part);
  }
}

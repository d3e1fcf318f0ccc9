package org.waylight.triage.indicators.inbound;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.waylight.triage.casefile.application.ReadCasesAgain;
import org.waylight.triage.indicators.application.FollowApproved;

/** Looks on every replica for sets that were approved, and reads open cases again with them. */
@ApplicationScoped
public class ApprovedSets {
  private final FollowApproved follow;
  private final ReadCasesAgain again;

  @Inject
  public ApprovedSets(FollowApproved follow, ReadCasesAgain again) {
    this.follow = follow;
    this.again = again;
  }

  /** Before the first signal is read. */
  void start(@Observes StartupEvent event) {
    follow.look();
  }

  @Scheduled(
      every = "{waylight.triage.indicators.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    follow.look();
    int read;
    do {
      read = again.some();
    } while (read > 0);
  }
}

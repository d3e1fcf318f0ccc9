package org.waylight.triage.desk.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.triage.desk.application.ReturnLapsedClaims;

/** Looks for claims that lapsed; on every replica, each case is returned by one. */
@ApplicationScoped
public class LapsedClaims {
  private final ReturnLapsedClaims lapsed;

  @Inject
  public LapsedClaims(ReturnLapsedClaims lapsed) {
    this.lapsed = lapsed;
  }

  @Scheduled(
      every = "{waylight.triage.claims.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    lapsed.giveBack();
  }
}

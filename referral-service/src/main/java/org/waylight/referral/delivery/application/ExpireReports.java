package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.domain.Stage;

/** Ends the wait for a report that nobody fetched and confirmed in time; a person takes over. */
@ApplicationScoped
public class ExpireReports {
  private final Paused paused;
  private final Reports reports;
  private final Settlement settlement;
  private final Clock clock;

  @Inject
  public ExpireReports(Paused paused, Reports reports, Settlement settlement, Clock clock) {
    this.paused = paused;
    this.reports = reports;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** Takes the next expired report, if there is one; after a restore it may have been fetched. */
  @Transactional
  public boolean expireNext() {
    if (paused.now()) {
      return false;
    }
    Optional<StoredReport> expired = reports.lockExpired(clock.instant());
    expired.ifPresent(report -> settlement.settle(report, Stage.EXPIRED));
    return expired.isPresent();
  }
}

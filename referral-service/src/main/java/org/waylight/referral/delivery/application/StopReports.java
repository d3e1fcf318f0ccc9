package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waylight.referral.delivery.domain.Stage;

/** CON-2: stops whatever has not left and may no longer leave. */
@ApplicationScoped
public class StopReports {
  private final Reports reports;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;

  @Inject
  public StopReports(Reports reports, StillAllowed stillAllowed, Settlement settlement) {
    this.reports = reports;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
  }

  /**
   * Looks at the cases' unsettled reports again, in the current transaction. One that is being told
   * of at this moment is passed over; its fetch asks again.
   */
  public void lookAgain(Collection<UUID> cases) {
    for (StoredReport report : reports.lockUnsettled(cases)) {
      if (!stillAllowed.check(report)) {
        settlement.settle(report, Stage.WITHDRAWN);
      }
    }
  }

  /**
   * Stops all of the cases' unsettled reports, in the current transaction; only behind the closed
   * gate, where whoever has a row is about to let it go.
   *
   * @return how many it were
   */
  public int stopAll(Collection<UUID> cases) {
    List<StoredReport> unsettled = reports.awaitUnsettled(cases);
    unsettled.forEach(report -> settlement.settle(report, Stage.WITHDRAWN));
    return unsettled.size();
  }
}

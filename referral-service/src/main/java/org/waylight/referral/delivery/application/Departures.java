package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Says that a report is leaving, in the transaction in which it does: what came to light between
 * its approval and now is for a supplement (RES-3).
 */
@ApplicationScoped
public class Departures {
  private final Event<ReportLeft> left;

  @Inject
  public Departures(Event<ReportLeft> left) {
    this.left = left;
  }

  /**
   * Its recipient hears of it or gets it now.
   *
   * @param before the report as it was until now
   */
  void of(StoredReport before) {
    if (before.supplements() == null && !before.left()) {
      left.fire(new ReportLeft(before.caseId()));
    }
  }
}

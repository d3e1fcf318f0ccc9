package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import org.waylight.referral.delivery.application.OutcomeCounts.Count;

/**
 * What came of reports, by kind of agency and topic (RES-3). Whole years and no totals, so that a
 * count kept back cannot be worked out from others (DIS-6).
 */
@ApplicationScoped
public class OutcomeStatistics {
  /** From this many on a count is shown. */
  public static final int SHOWN_FROM = 3;

  private final OutcomeCounts counts;

  @Inject
  public OutcomeStatistics(OutcomeCounts counts) {
    this.counts = counts;
  }

  /** The counts that are not too small to be shown. */
  @Transactional
  public List<Count> of(Year year) {
    return counts.of(year).stream().filter(count -> count.reports() >= SHOWN_FROM).toList();
  }
}

package org.waylight.referral.delivery.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waylight.referral.delivery.domain.SaidOutcome;

/** All that was ever said to have come of reports; every method works in the transaction. */
public interface OutcomeHistory {
  /** Keeps it for good. */
  void add(SaidOutcome outcome);

  /** What was said of the reports of these cases, by the recipients' time. */
  List<SaidOutcome> ofCases(Collection<UUID> cases);
}

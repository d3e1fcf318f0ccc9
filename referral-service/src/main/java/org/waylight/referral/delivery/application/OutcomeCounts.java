package org.waylight.referral.delivery.application;

import java.time.Year;
import java.util.List;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;

/** Counts what came of reports. */
public interface OutcomeCounts {
  /** How many reports of one kind of agency and one topic had an outcome. */
  record Count(RecipientKind recipientKind, Topic topic, OutcomeKind outcome, long reports) {}

  /**
   * The outcomes of the reports approved in a year, in UTC. A report of a case with two topics
   * counts in both, so they do not add up.
   */
  List<Count> of(Year year);
}

package org.waylight.triage.statistics.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.waylight.triage.statistics.domain.Period;
import org.waylight.triage.statistics.domain.Tally;

/** Counts what is stored. */
public interface Counts {
  /** Signals received in the period. */
  List<Tally> signals(Period period);

  /** Cases opened in the period that are potential trafficking (TRI-7). */
  List<Tally> cases(Period period);

  /** The potential victims of those cases. */
  List<Tally> potentialVictims(Period period);

  /** How long each case opened in the period waited until it was first taken, by urgency. */
  Map<String, List<Duration>> timesToResponse(Period period);
}

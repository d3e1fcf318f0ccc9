package org.waylight.triage.casefile.application;

import org.waylight.triage.casefile.domain.ClockPolicy;

/** The clock policy in force: the port. */
public interface ClockPolicies {
  /** Today's policy; the built-in one until the hotline publishes its own. */
  ClockPolicy current();
}

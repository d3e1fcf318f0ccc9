package org.waylight.triage.desk.application;

import org.waylight.triage.desk.domain.ClaimPolicy;

/** The claim policy in force: the port. */
public interface ClaimPolicies {
  /** Today's policy; the built-in one until the hotline publishes its own. */
  ClaimPolicy current();
}

package org.waylight.triage.retention.application;

import org.waylight.triage.retention.domain.RetentionPolicy;

/** The retention policy in force: the port. */
public interface RetentionPolicies {
  RetentionPolicy current();
}

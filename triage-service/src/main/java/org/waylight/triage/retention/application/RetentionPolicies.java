package org.waylight.triage.retention.application;

import org.waylight.triage.retention.domain.RetentionPolicy;

/** The retention policy in force: the port. */
public interface RetentionPolicies {
  RetentionPolicy current();

  /**
   * Goes on only if all that was published has been read: before that the one in force may differ.
   *
   * @throws org.waylight.platform.inbox.NotYet until then
   */
  void requireKnown();
}

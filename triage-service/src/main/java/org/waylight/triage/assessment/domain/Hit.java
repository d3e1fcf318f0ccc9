package org.waylight.triage.assessment.domain;

import java.util.Set;

/**
 * An indicator found in a message. It carries what the indicator spoke for then, so that a stored
 * hit stays explained after the indicators have moved on.
 *
 * @param indicator id and version
 * @param start offset in the message's text
 * @param end offset after it
 */
public record Hit(String indicator, Set<Finding> speaksFor, double weight, int start, int end) {
  public Hit {
    speaksFor = Set.copyOf(speaksFor);
  }
}

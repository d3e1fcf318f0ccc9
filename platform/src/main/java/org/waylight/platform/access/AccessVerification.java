package org.waylight.platform.access;

import java.util.List;

/**
 * What verifying an access record found.
 *
 * @param intact whether nothing is wrong
 * @param entries how many rows it has
 * @param headOnKafka the position of the newest head on Kafka; 0 if there is none
 * @param findings what is wrong, each a sentence with the position
 */
public record AccessVerification(
    boolean intact, long entries, long headOnKafka, List<String> findings) {
  /** Copies the findings. */
  public AccessVerification {
    findings = List.copyOf(findings);
  }
}

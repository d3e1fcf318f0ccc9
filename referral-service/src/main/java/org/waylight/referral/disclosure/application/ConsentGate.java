package org.waylight.referral.disclosure.application;

import java.util.UUID;

/**
 * Keeps a withdrawal and a report that is just leaving apart (CON-2): once a withdrawal is
 * answered, nothing of that case is on its way. Held until the current transaction ends.
 */
public interface ConsentGate {
  /**
   * Passes at once while nobody changes a consent of the case; otherwise false, without waiting.
   */
  boolean tryPass(UUID caseId);

  /** Passes once nobody changes a consent of the case. */
  void pass(UUID caseId);

  /** Waits until nothing of the case is leaving, and lets nothing leave meanwhile. */
  void close(UUID caseId);
}

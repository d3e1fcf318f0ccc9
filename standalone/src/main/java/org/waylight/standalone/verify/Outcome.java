package org.waylight.standalone.verify;

/** How a proof ended. */
public enum Outcome {
  PASSED,
  FAILED,
  /** Could not be tried here; the reason was printed. */
  NOT_RUN
}

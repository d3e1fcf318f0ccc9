package org.waylight.triage.statistics.outbound;

/** Statistics could not be counted, read or kept; the cause tells whether trying again may help. */
public class StatisticsStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StatisticsStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.waylight.triage.indicators.outbound;

/** Indicator sets could not be read or kept; the cause tells whether trying again may help. */
public class IndicatorStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndicatorStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

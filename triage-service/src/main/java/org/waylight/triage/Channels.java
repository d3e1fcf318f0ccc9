package org.waylight.triage;

/** The channels triage listens on; their topics stand in application.properties. */
public final class Channels {
  /** What a gateway marked as urgent: small batches, taken at once. */
  public static final String SIGNALS_URGENT = "signals-urgent";

  public static final String SIGNALS_STANDARD = "signals-standard";
  public static final String RESPONSES = "responses";
  public static final String ERASURES = "erasures";

  private Channels() {}
}

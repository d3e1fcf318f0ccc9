package org.waylight.referral;

/** The channels this service consumes; their topics are in the configuration. */
public final class Channels {
  public static final String CASES = "cases";
  public static final String ERASURES = "erasures";

  private Channels() {}
}

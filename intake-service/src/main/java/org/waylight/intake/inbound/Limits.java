package org.waylight.intake.inbound;

/**
 * How much a gateway may say at once. The whole body is limited by {@code
 * quarkus.http.limits.max-body-size}, so that its sealed form fits into one Kafka record.
 */
public final class Limits {
  /** Characters of a message: a long e-mail. */
  public static final int TEXT = 50_000;

  /** Messages of one submission. */
  public static final int MESSAGES = 200;

  /** Characters of a name, an address, words about safety. */
  public static final int WORDS = 2_000;

  /** Characters of a place's name. */
  public static final int NAME = 120;

  /** Characters of an id or a key. */
  public static final int KEY = 255;

  /** Ages and consents. */
  public static final int ITEMS = 50;

  /** Years a person may have. */
  public static final int YEARS = 130;

  /** What names and codes are made of: no control characters. */
  public static final String PRINTABLE = "[^\\p{Cntrl}]*";

  private Limits() {}
}

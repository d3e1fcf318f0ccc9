package org.waylight.intake.inbound;

/**
 * How much a gateway may say at once. The whole body is limited by {@code
 * quarkus.http.limits.max-body-size}, so that its sealed form fits into one Kafka record.
 */
final class Limits {
  /** Characters of a message: a long e-mail. */
  static final int TEXT = 50_000;

  /** Messages of one submission. */
  static final int MESSAGES = 200;

  /** Characters of a name, an address, words about safety. */
  static final int WORDS = 2_000;

  /** Characters of a place's name. */
  static final int NAME = 120;

  /** Characters of an id or a key. */
  static final int KEY = 255;

  /** Ages and consents. */
  static final int ITEMS = 50;

  /** Years a person may have. */
  static final int YEARS = 130;

  /** What names and codes are made of: no control characters. */
  static final String PRINTABLE = "[^\\p{Cntrl}]*";

  private Limits() {}
}

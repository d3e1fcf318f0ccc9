package org.waylight.triage.judgement;

/** So many of so many, and how sure that makes us of the share behind it. */
record Proportion(int hits, int of) {
  /** The normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959963984540054;

  Proportion {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
  }

  /** A stretch of shares, each from 0 to 1. */
  record Interval(double low, double high) {}

  /** Whether there was anything to count. */
  boolean known() {
    return of > 0;
  }

  /** From 0 to 1; not a number where nothing was counted. */
  double share() {
    return (double) hits / of;
  }

  /**
   * The 95 % score interval of E. B. Wilson (1927), without continuity correction: it stays within
   * 0 and 1, and says something also of all or none in a few. Everything where nothing was counted.
   */
  Interval interval() {
    if (!known()) {
      return new Interval(0, 1);
    }
    double share = share();
    double scale = 1 + Z * Z / of;
    double centre = (share + Z * Z / (2.0 * of)) / scale;
    double reach = Z / scale * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
    return new Interval(
        hits == 0 ? 0 : centre - reach, hits == of ? 1 : Math.min(1, centre + reach));
  }
}

package org.waylight.referral.plan.domain;

import java.util.Comparator;

/**
 * Something in a supervisor's summary that may lead to a person (DIS-1). It says where and of what
 * kind, never what.
 *
 * @param start the first character, counted from 0 in UTF-16 code units
 * @param end the character after the last
 */
public record SummaryWarning(Kind kind, int start, int end) implements Comparable<SummaryWarning> {
  /** What it looks like. */
  public enum Kind {
    NAME,
    PHONE,
    EMAIL,
    ADDRESS,
    PLATE
  }

  private static final Comparator<SummaryWarning> BY_PLACE =
      Comparator.comparingInt(SummaryWarning::start)
          .thenComparingInt(SummaryWarning::end)
          .thenComparing(SummaryWarning::kind);

  @Override
  public int compareTo(SummaryWarning other) {
    return BY_PLACE.compare(this, other);
  }

  boolean overlaps(SummaryWarning other) {
    return start < other.end && other.start < end;
  }

  /** How it is told and stored: {@code NAME 12-15}. */
  @Override
  public String toString() {
    return kind + " " + start + "-" + end;
  }
}

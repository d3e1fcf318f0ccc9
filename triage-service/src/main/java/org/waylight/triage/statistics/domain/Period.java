package org.waylight.triage.statistics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that statistics are published for: {@code 2025}, {@code 2025-Q3} or {@code
 * 2025-11}, in UTC. A hotline publishes one kind of them only: of periods that overlap, the
 * difference would tell what each of them keeps back.
 */
public record Period(String name, Kind kind, LocalDate first, LocalDate after) {
  /** How long a period is. */
  public enum Kind {
    YEAR("(\\d{4})", 12),
    QUARTER("(\\d{4})-Q([1-4])", 3),
    MONTH("(\\d{4})-(0[1-9]|1[0-2])", 1);

    private final Pattern form;
    private final int months;

    Kind(String form, int months) {
      this.form = Pattern.compile(form);
      this.months = months;
    }

    /** How a period of this kind is written, by example. */
    public String example() {
      return switch (this) {
        case YEAR -> "2025";
        case QUARTER -> "2025-Q3";
        case MONTH -> "2025-11";
      };
    }
  }

  /** Reads a period of this kind; empty if it is written otherwise. */
  public static Optional<Period> of(Kind kind, String name) {
    Matcher written = kind.form.matcher(name);
    if (!written.matches()) {
      return Optional.empty();
    }
    int part = kind == Kind.YEAR ? 1 : Integer.parseInt(written.group(2));
    LocalDate first =
        LocalDate.of(Integer.parseInt(written.group(1)), (part - 1) * kind.months + 1, 1);
    return Optional.of(new Period(name, kind, first, first.plus(kind.months, ChronoUnit.MONTHS)));
  }

  /** Its first moment. */
  public Instant from() {
    return first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it. */
  public Instant until() {
    return after.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(until());
  }
}

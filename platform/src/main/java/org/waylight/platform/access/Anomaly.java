package org.waylight.platform.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Readings that an auditor should look at: unusual, not necessarily wrong.
 *
 * @param who the reader's user name
 * @param from the first of the readings, UTC
 * @param to the last
 * @param readings how many
 * @param cases of how many cases
 * @param caseIds which, at most {@link #MOST_CASES}
 * @param why it is shown, in a sentence
 */
public record Anomaly(
    AnomalyKind kind,
    String who,
    Instant from,
    Instant to,
    int readings,
    int cases,
    List<UUID> caseIds,
    String why) {
  /** So many cases are named; the question what the person saw gives all. */
  public static final int MOST_CASES = 50;

  /** Copies the cases, the first so many of them. */
  public Anomaly {
    caseIds = caseIds.stream().limit(MOST_CASES).toList();
  }

  /** What is unusual about them. */
  public enum AnomalyKind {
    BULK,
    WITHOUT_CLAIM
  }

  /** Of these readings of one person, in the order of time. */
  static Anomaly of(AnomalyKind kind, List<Reading> readings, String why) {
    Set<UUID> cases = new LinkedHashSet<>();
    readings.forEach(reading -> cases.add(reading.caseId()));
    return new Anomaly(
        kind,
        readings.getFirst().actor(),
        readings.stream().map(Reading::at).min(Comparator.naturalOrder()).orElseThrow(),
        readings.stream().map(Reading::at).max(Comparator.naturalOrder()).orElseThrow(),
        readings.size(),
        cases.size(),
        List.copyOf(cases),
        why);
  }
}

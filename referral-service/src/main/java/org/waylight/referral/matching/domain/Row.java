package org.waylight.referral.matching.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ProtocolPublished;

/**
 * Protocols of one place with what decides whether they hold beside them in flat arrays. It never
 * changes once made.
 */
final class Row {
  private final ProtocolPublished[] protocols;
  private final long[] asked;
  private final int[] firstDay;
  private final int[] dayAfterLast;
  private final @Nullable WordConditions[] words;

  /** Keeps the order. */
  Row(List<ProtocolPublished> ordered) {
    protocols = ordered.toArray(ProtocolPublished[]::new);
    asked = new long[protocols.length];
    firstDay = new int[protocols.length];
    dayAfterLast = new int[protocols.length];
    words = new @Nullable WordConditions[protocols.length];
    for (int i = 0; i < protocols.length; i++) {
      asked[i] = ConditionBits.of(protocols[i]);
      firstDay[i] = day(protocols[i].effectiveFrom());
      dayAfterLast[i] = day(protocols[i].effectiveTo());
      words[i] = WordConditions.of(protocols[i].conditions());
    }
  }

  /** Where the next protocol stands that holds, from a place on; the end if none does before it. */
  int next(int from, int end, Had had) {
    int i = from;
    while (i < end && !holds(i, had)) {
      i++;
    }
    return i;
  }

  private boolean holds(int i, Had had) {
    if (!ConditionBits.fit(asked[i], had.bits())
        || firstDay[i] > had.today()
        || dayAfterLast[i] <= had.today()) {
      return false;
    }
    WordConditions more = words[i];
    return more == null || more.hold(had);
  }

  ProtocolPublished at(int index) {
    return protocols[index];
  }

  List<ProtocolPublished> all() {
    return List.of(protocols);
  }

  /** Days since 1970; no end lies beyond every day. */
  static int day(@Nullable LocalDate date) {
    return date == null
        ? Integer.MAX_VALUE
        : Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}

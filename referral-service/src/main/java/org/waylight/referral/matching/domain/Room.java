package org.waylight.referral.matching.domain;

import java.time.Duration;
import java.time.Instant;
import org.waylight.contracts.v1.ProvidedService;

/**
 * Whether a service has room, as far as its count can be trusted (PRO-5).
 *
 * @param free places; 0 unless they are counted and the count still holds
 * @param full counted lately, and none is free
 * @param says the count and its age
 */
record Room(int free, boolean full, String says) {
  /**
   * The room a service has now.
   *
   * @param countHolds an older count of places says nothing any more
   */
  static Room of(ProvidedService service, Instant now, Duration countHolds) {
    Integer available = service.available();
    Instant countedAt = service.countedAt();
    if (available == null) {
      return new Room(0, false, "does not count its places: ask");
    }
    if (countedAt == null) {
      return new Room(0, false, "does not say when its places were counted: ask");
    }
    Duration age = Duration.between(countedAt, now);
    if (age.compareTo(countHolds) > 0) {
      return new Room(0, false, "counted its places too long ago, " + age.toHours() + " h: ask");
    }
    return available > 0
        ? new Room(available, false, "has free places: " + available + ", counted " + ago(age))
        : new Room(0, true, "is full, counted " + ago(age));
  }

  private static String ago(Duration age) {
    return age.toHours() > 0 ? age.toHours() + " h ago" : Math.max(0, age.toMinutes()) + " min ago";
  }
}

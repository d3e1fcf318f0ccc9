package org.waylight.triage.facts.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a name of the gazetteer stands for.
 *
 * @param state null for countries, for towns abroad and for tribal lands in several states
 * @param name as it is written in full
 * @param size of a town, the power of ten of its inhabitants; 0 if unknown
 * @param doubt what else it may be
 */
record Named(
    Level level, String country, @Nullable String state, String name, int size, Doubt doubt) {
  /** Kinds of places. */
  enum Level {
    COUNTRY,
    STATE,
    COUNTY,
    TOWN,
    TRIBAL_LAND
  }

  /** What else a name may be than a place. */
  enum Doubt {
    NONE,
    FIRST_NAME,
    /** A common word of English or Spanish; of a state, an abbreviation. */
    WORD
  }

  /** {@code US-TX}, or the country alone. */
  String region() {
    return state == null ? country : country + "-" + state;
  }

  /** Whether a name cannot tell the two apart. */
  boolean standsFor(Named other) {
    boolean sameLand = level != Level.TRIBAL_LAND || name.equals(other.name);
    return level == other.level && region().equals(other.region()) && sameLand;
  }
}

package org.waylight.contracts;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.waylight.contracts.place.UnitedStates;

/** A time for each of some states, by USPS code: states differ in how long records are kept. */
public record TimesByState(Map<String, Duration> times) {
  /** How it is written, for a person. */
  public static final String FORM =
      "states separated by commas, each once, a USPS code and an ISO 8601 duration:"
          + " \"CA P1825D, NV P730D\"";

  /** No state has a time of its own. */
  public static final TimesByState NONE = new TimesByState(Map.of());

  /** Every code is a state's or territory's, every time is positive. */
  public TimesByState {
    times = Collections.unmodifiableMap(new TreeMap<>(times));
    times.forEach(
        (code, time) -> {
          if (!UnitedStates.all().hasState(code)) {
            throw new IllegalArgumentException("a code is no state's");
          }
          if (!time.isPositive()) {
            throw new IllegalArgumentException("the time of " + code + " is not positive");
          }
        });
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException says what is wrong
   */
  public static TimesByState parse(String text) {
    Map<String, Duration> times = new TreeMap<>();
    for (String one : text.split(",", -1)) {
      String[] words = one.strip().split(" +", -1);
      if (words.length != 2) {
        throw new IllegalArgumentException("a state's time is not a code and a duration");
      }
      if (times.put(words[0], duration(words[1])) != null) {
        throw new IllegalArgumentException("a state has two times");
      }
    }
    return new TimesByState(times);
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a state's time is no ISO 8601 duration", e);
    }
  }
}

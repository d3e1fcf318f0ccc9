package org.waylight.contracts.clocks;

/**
 * A stretch of a day in which people work, in minutes since midnight by the wall.
 *
 * @param to not part of it; 1440 is the end of the day
 */
public record OpenHours(int from, int to) {
  static final int DAY = 24 * 60;

  public OpenHours {
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException("hours do not begin before they end, within a day");
    }
  }

  /** Reads {@code 09:00-17:30}. */
  static OpenHours parse(String text) {
    if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
      throw new IllegalArgumentException("hours are not of the form 09:00-17:00");
    }
    return new OpenHours(minutes(text.substring(0, 5)), minutes(text.substring(6)));
  }

  private static int minutes(String text) {
    int minute = Integer.parseInt(text.substring(3));
    if (minute > 59) {
      throw new IllegalArgumentException("an hour has 60 minutes");
    }
    return Integer.parseInt(text.substring(0, 2)) * 60 + minute;
  }
}

package org.waylight.contracts.clocks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When people work: a working-time calendar by which a clock may run. What is not named is closed.
 */
public record WorkingHours(
    ZoneId zone, Map<DayOfWeek, List<OpenHours>> week, Set<LocalDate> holidays) {
  /** How it is written, for a person. */
  public static final String FORM =
      "a time zone, the hours of a week, and if there are any the holidays, separated by"
          + " semicolons: \"America/New_York; Mon-Fri 09:00-17:00, Sat 10:00-14:00; 2026-12-25"
          + " 2027-01-01\"";

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int LEAST_MINUTES_A_WEEK = 60;
  private static final int MOST_HOLIDAYS = 200;

  /** At least an hour a week is worked; the hours of a day are in order and apart. */
  public WorkingHours {
    Map<DayOfWeek, List<OpenHours>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, hours) ->
            sorted.put(
                day, hours.stream().sorted(Comparator.comparingInt(OpenHours::from)).toList()));
    week = Map.copyOf(sorted);
    holidays = Set.copyOf(holidays);
    int minutes = 0;
    for (List<OpenHours> day : week.values()) {
      int last = 0;
      for (OpenHours open : day) {
        if (open.from() < last) {
          throw new IllegalArgumentException("hours of one day overlap");
        }
        last = open.to();
        minutes += open.to() - open.from();
      }
    }
    if (minutes < LEAST_MINUTES_A_WEEK) {
      throw new IllegalArgumentException("less than an hour a week is worked");
    }
    if (holidays.size() > MOST_HOLIDAYS) {
      throw new IllegalArgumentException("there are more than " + MOST_HOLIDAYS + " holidays");
    }
  }

  /** The hours of a date, in order; none on a holiday. */
  public List<OpenHours> on(LocalDate date) {
    return holidays.contains(date)
        ? List.of()
        : week.getOrDefault(date.getDayOfWeek(), List.<OpenHours>of());
  }

  /**
   * Reads a calendar.
   *
   * @throws IllegalArgumentException says what is wrong with it
   */
  public static WorkingHours parse(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    if (parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException("a calendar has two or three parts");
    }
    try {
      return new WorkingHours(
          ZoneId.of(parts.get(0)),
          week(parts.get(1)),
          dates(parts.size() == 3 ? parts.get(2) : ""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the time zone or a holiday cannot be read", e);
    }
  }

  private static Map<DayOfWeek, List<OpenHours>> week(String text) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      List<String> words = List.of(part.strip().split(" +", -1));
      if (words.size() != 2) {
        throw new IllegalArgumentException(
            "a stretch of the week is not of the form Mon-Fri 09:00-17:00");
      }
      OpenHours hours = OpenHours.parse(words.get(1));
      for (DayOfWeek day : days(words.get(0))) {
        week.computeIfAbsent(day, any -> new ArrayList<>()).add(hours);
      }
    }
    return week;
  }

  private static List<DayOfWeek> days(String text) {
    List<String> ends = List.of(text.split("-", -1));
    int first = DAYS.indexOf(ends.getFirst());
    int last = DAYS.indexOf(ends.getLast());
    if (ends.size() > 2 || first < 0 || last < first) {
      throw new IllegalArgumentException("days are not of the form Mon or Mon-Fri");
    }
    return Arrays.asList(DayOfWeek.values()).subList(first, last + 1);
  }

  private static Set<LocalDate> dates(String text) {
    return Arrays.stream(text.split("[ ,]+", -1))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toUnmodifiableSet());
  }
}

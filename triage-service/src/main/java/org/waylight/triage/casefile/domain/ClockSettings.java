package org.waylight.triage.casefile.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.clocks.EscalationLadder;
import org.waylight.contracts.clocks.WorkingHours;
import org.waylight.contracts.v1.Urgency;

/** Reads a published clock policy; what it leaves out is built in. */
public final class ClockSettings {
  private static final String DURATION = "an ISO 8601 duration longer than nothing, such as PT5M";

  private final Map<String, String> settings;

  private ClockSettings(Map<String, String> settings) {
    this.settings = settings;
  }

  /**
   * The policy that these settings make.
   *
   * @throws IllegalArgumentException names the key that cannot be read and the form it should have
   */
  public static ClockPolicy read(String version, Map<String, String> settings) {
    return new ClockSettings(settings).policy(version);
  }

  private ClockPolicy policy(String version) {
    ClockPolicy builtIn = ClockPolicy.BUILT_IN;
    Map<Urgency, Duration> within = new EnumMap<>(builtIn.within());
    Map<Urgency, WorkingHours> calendars = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      duration(urgency.name().toLowerCase(Locale.ROOT))
          .ifPresent(time -> within.put(urgency, time));
      calendar(urgency).ifPresent(hours -> calendars.put(urgency, hours));
    }
    return new ClockPolicy(
        version,
        within,
        calendars,
        read(PolicySettings.LADDER, EscalationLadder::parse, EscalationLadder.FORM)
            .orElse(builtIn.ladder()),
        duration(PolicySettings.REPEAT).orElse(builtIn.repeat()));
  }

  private Optional<WorkingHours> calendar(Urgency urgency) {
    String key = PolicySettings.calendarOf(urgency);
    if (urgency == Urgency.URGENT && settings.containsKey(key)) {
      throw unreadable(key, "none: an urgent clock runs day and night", null);
    }
    return read(key, WorkingHours::parse, WorkingHours.FORM);
  }

  private Optional<Duration> duration(String key) {
    Optional<Duration> time = read(key, Duration::parse, DURATION);
    if (time.isPresent() && !time.get().isPositive()) {
      throw unreadable(key, DURATION, null);
    }
    return time;
  }

  private <T> Optional<T> read(String key, Function<String, T> reader, String form) {
    String written = settings.get(key);
    try {
      return written == null ? Optional.empty() : Optional.of(reader.apply(written));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unreadable(key, form, e);
    }
  }

  private static IllegalArgumentException unreadable(
      String key, String form, @Nullable Exception cause) {
    return new IllegalArgumentException("setting " + key + " must be " + form, cause);
  }
}

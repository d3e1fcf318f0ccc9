package org.waylight.standalone.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Ports;

/** Clocks that run out within the run. */
final class QuickClocks {
  static final Duration URGENT = Duration.ofSeconds(20);
  static final Duration SECOND_STEP = Duration.ofSeconds(20);
  static final Duration REPEAT = Duration.ofMinutes(2);
  static final String FIRST = "on-duty";
  static final String SECOND = "shift-lead";

  private QuickClocks() {}

  static TemporaryPolicy publish(Rest rest, Ports ports, DataFolder folder, Clock clock) {
    return TemporaryPolicy.publish(
        rest,
        ports,
        folder,
        clock,
        "clocks",
        Map.of(
            "urgent",
            URGENT.toString(),
            "crisis",
            "PT1H",
            "routine",
            "PT24H",
            "repeat",
            REPEAT.toString(),
            "ladder",
            FIRST + " PT0S STREAM, " + SECOND + " " + SECOND_STEP + " PAGER"));
  }
}

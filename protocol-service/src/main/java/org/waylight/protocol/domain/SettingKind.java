package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.waylight.contracts.TimesByState;
import org.waylight.contracts.clocks.EscalationLadder;
import org.waylight.contracts.clocks.WorkingHours;

/** What the text of a setting must be. */
enum SettingKind {
  DURATION("an ISO 8601 duration longer than nothing, such as PT5M or P365D") {
    @Override
    boolean accepts(String text) {
      try {
        return Duration.parse(text).isPositive();
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  },
  TRUTH("true or false") {
    @Override
    boolean accepts(String text) {
      return text.equals("true") || text.equals("false");
    }
  },
  COUNT("a whole number from 1 to 999") {
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,2}");

    @Override
    boolean accepts(String text) {
      return WHOLE.matcher(text).matches();
    }
  },
  LADDER(EscalationLadder.FORM) {
    @Override
    boolean accepts(String text) {
      return readable(() -> EscalationLadder.parse(text));
    }
  },
  TIMES_BY_STATE(TimesByState.FORM) {
    @Override
    boolean accepts(String text) {
      return readable(() -> TimesByState.parse(text));
    }
  },
  CALENDAR(WorkingHours.FORM) {
    @Override
    boolean accepts(String text) {
      return readable(() -> WorkingHours.parse(text));
    }
  };

  private final String form;

  SettingKind(String form) {
    this.form = form;
  }

  abstract boolean accepts(String text);

  private static boolean readable(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** How to write it, for a person. */
  String form() {
    return form;
  }
}

package org.waylight.standalone.canary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run plants. Each text says its run, case and field; it is all lower-case letters and
 * digits, so that JSON, URLs and mails write it as it is.
 *
 * @param run five letters or digits that no other run has
 */
record Planting(String run) {
  private static final String MARK = "zqwyx";
  private static final int RUN = 5;
  private static final int NUMBER = 4;
  private static final int CODE = 2;

  /** How long what is planted is. */
  static final int LENGTH = MARK.length() + RUN + NUMBER + CODE;

  /** What was read of a planted text. */
  record Planted(int number, PlantedField field) {
    @Override
    public String toString() {
      return field + " of case " + number;
    }
  }

  Planting {
    if (!run.matches("[0-9a-z]{" + RUN + "}")) {
      throw new IllegalArgumentException("A run is named by " + RUN + " letters or digits");
    }
  }

  static Planting at(long millis) {
    String all = "00000" + Long.toString(millis / 1000, 36);
    return new Planting(all.substring(all.length() - RUN));
  }

  /** With what every planted text of the run begins. */
  String stem() {
    return MARK + run;
  }

  String text(int number, PlantedField field) {
    String place = "0000" + Integer.toString(number, 36);
    return stem() + place.substring(place.length() - NUMBER) + field.code();
  }

  /**
   * A telephone number of an area code that is given to nobody; the first thousand are distinct.
   */
  static String phone(int number) {
    return "+129%d55501%02d".formatted(number / 100 % 10, number % 100);
  }

  /** What a text that begins with the stem says; empty if it was cut or changed. */
  Optional<Planted> read(String text) {
    Matcher said =
        Pattern.compile(
                stem() + "([0-9a-z]{" + NUMBER + "})([a-z]{" + CODE + "}).*", Pattern.DOTALL)
            .matcher(text.toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return Optional.empty();
    }
    for (PlantedField field : PlantedField.values()) {
      if (field.code().equals(said.group(2))) {
        return Optional.of(new Planted(Integer.parseInt(said.group(1), 36), field));
      }
    }
    return Optional.empty();
  }
}

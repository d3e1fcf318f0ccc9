package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;

/** Two letters that stand for a state or province: "Tulsa OK", "erie, pa". */
final class StateCodes {
  private static final Set<String> PROVINCES =
      Set.of("AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "YT", "NT", "NU");
  // In small letters these are words of English or Spanish.
  private static final Set<String> WORDS =
      CommonWords.of("in or me ok hi oh la de al ma pa id co mo mi ne as on no va ha");

  // In capitals they are still titles, papers or exclamations.
  private static final Set<String> IN_CAPITALS_TOO =
      Set.of("ID", "OK", "HI", "OH", "ME", "IN", "OR", "PA", "AS", "PR", "MS", "CT", "VI", "AL");

  private StateCodes() {}

  /**
   * The region that a word after the name of a town stands for, out of those where there is such a
   * town; null if it stands for none of them.
   */
  static @Nullable String after(SpeltWords words, int last, List<Named> towns) {
    int at = last + 1;
    if (at >= words.size() || words.term(at).length() != 2 || words.begins(at)) {
      return null;
    }
    String between = words.before(at);
    boolean comma = After.SEPARATORS.contains(between.strip()) && !between.isBlank();
    if (!comma && !between.isBlank()) {
      return null;
    }
    String code = words.term(at).toUpperCase(Locale.ROOT);
    String country = PROVINCES.contains(code) ? "CA" : "US";
    if (country.equals("US") && !UnitedStates.all().hasState(code)) {
      return null;
    }
    boolean capital = words.capitals() && words.allCapitals(at);
    boolean sure = capital || comma || !words.is(at, WORDS) || ends(words, at);
    String region = country + "-" + code;
    return sure && towns.stream().anyMatch(town -> town.region().equals(region)) ? region : null;
  }

  /** The state that a code without a known town stands for: "in TX", "Hoopers Crossing, MD". */
  static @Nullable String alone(SpeltWords words, int at, boolean announced) {
    String code = hinted(words, at);
    if (code == null) {
      return null;
    }
    boolean afterAName =
        words.capitals()
            && words.capital(at - 1)
            && After.SEPARATORS.contains(words.before(at).strip())
            && !words.before(at).isEmpty();
    return announced || (afterAName && words.allCapitals(at)) ? code : null;
  }

  /** The state that a code may hint at, by itself no place. */
  static @Nullable String hinted(SpeltWords words, int at) {
    String code = words.term(at).toUpperCase(Locale.ROOT);
    if (code.length() != 2 || !UnitedStates.all().hasState(code)) {
      return null;
    }
    boolean capital = words.capitals() && words.allCapitals(at);
    boolean sure = capital ? !IN_CAPITALS_TOO.contains(code) : !words.is(at, WORDS);
    boolean small = !words.capitals() || capital || !words.capital(at);
    return sure && small ? code : null;
  }

  private static boolean ends(SpeltWords words, int at) {
    return at + 1 >= words.size()
        || words.begins(at + 1)
        || !words.before(at + 1).isBlank()
        || words.onlyDigits(at + 1);
  }
}

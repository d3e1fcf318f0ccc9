package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.facts.domain.Named.Doubt;
import org.waylight.triage.facts.domain.Named.Level;

/**
 * The state or country written right after a place: "Erie, PA", "san quintin baja california
 * mexico".
 *
 * @param region {@code US-PA}; null if none is written
 * @param country null if none follows
 * @param last index of the last word it takes
 * @param sure written so that nothing else can be meant
 */
record After(@Nullable String region, @Nullable String country, int last, boolean sure) {
  static final Set<String> SEPARATORS = Set.of("", ",", "(", "-", "/", ".,", "–");

  /**
   * What follows a word.
   *
   * @param towns only regions of these count; empty: any
   */
  static After of(SpeltWords words, int last, List<Named> towns, Gazetteer gazetteer) {
    String code = StateCodes.after(words, last, towns);
    if (code != null) {
      return new After(code, code.substring(0, 2), last + 1, true);
    }
    NamedWords next = follows(words, last) ? NamedWords.at(words, last + 1, gazetteer) : null;
    if (next == null) {
      return new After(null, null, last, false);
    }
    for (Named state : next.of(Level.STATE)) {
      boolean mayBeAWord =
          state.doubt() == Doubt.WORD && !words.capital(next.first()) && !comma(words, next);
      if (mayBeAWord) {
        continue;
      }
      if (towns.isEmpty() || towns.stream().anyMatch(t -> t.region().equals(state.region()))) {
        return new After(
            state.region(), state.country(), countryToo(words, next, state, gazetteer), true);
      }
    }
    for (Named country : next.of(Level.COUNTRY)) {
      if (towns.stream().anyMatch(town -> town.country().equals(country.country()))) {
        return new After(null, country.country(), next.last(), true);
      }
    }
    return new After(null, null, last, false);
  }

  private static boolean comma(SpeltWords words, NamedWords next) {
    return words.before(next.first()).strip().equals(",");
  }

  private static int countryToo(
      SpeltWords words, NamedWords state, Named meant, Gazetteer gazetteer) {
    NamedWords next =
        follows(words, state.last()) ? NamedWords.at(words, state.last() + 1, gazetteer) : null;
    boolean its =
        next != null
            && next.of(Level.COUNTRY).stream()
                .anyMatch(country -> country.country().equals(meant.country()));
    return next != null && its ? next.last() : state.last();
  }

  private static boolean follows(SpeltWords words, int last) {
    int next = last + 1;
    return next < words.size()
        && !words.begins(next)
        && SEPARATORS.contains(words.before(next).strip());
  }

  /** Those that lie there; all if nothing was said. */
  List<Named> among(List<Named> places) {
    List<Named> there =
        places.stream()
            .filter(place -> region == null || place.region().equals(region))
            .filter(place -> country == null || place.country().equals(country))
            .toList();
    return there.isEmpty() ? places : there;
  }

  @Nullable String usState() {
    return region != null && region.startsWith("US-") ? region.substring(3) : null;
  }
}

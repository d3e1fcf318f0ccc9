package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waylight.triage.assessment.domain.Words;

/**
 * Names of places and what they may stand for; looked up by their words as readers compare them.
 */
public final class Gazetteer {
  private static final Map<String, String> SHORTENED =
      Map.of("saint", "st", "sainte", "ste", "fort", "ft", "mount", "mt", "santo", "sto");

  private final Map<String, List<Named>> byName = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();
  private final Map<String, String> statesOfZips = new HashMap<>();

  /** Adds what a name stands for. */
  void add(String name, Named meaning) {
    List<String> terms = terms(name);
    if (terms.isEmpty()) {
      return;
    }
    List<Named> all = byName.computeIfAbsent(String.join(" ", terms), any -> new ArrayList<>(1));
    // Two spellings of one name, or two places so called in one state, of which the larger is
    // meant.
    all.removeIf(other -> other.standsFor(meaning) && other.size() < meaning.size());
    if (all.stream().noneMatch(meaning::standsFor)) {
      all.add(meaning);
    }
    longest.merge(terms.getFirst(), terms.size(), Math::max);
  }

  /** Adds a ZIP code of a state. */
  void addZip(String code, String state) {
    statesOfZips.put(code, state);
  }

  /** What the words may stand for; the first one shortened as names often are. */
  List<Named> named(String joinedTerms) {
    return byName.getOrDefault(joinedTerms, List.of());
  }

  /** How many words the longest name has that begins with this one. */
  int longestFrom(String term) {
    return longest.getOrDefault(shortened(term), 0);
  }

  /** The state a ZIP code lies in. */
  Optional<String> stateOfZip(String code) {
    return Optional.ofNullable(statesOfZips.get(code));
  }

  static String shortened(String firstTerm) {
    return SHORTENED.getOrDefault(firstTerm, firstTerm);
  }

  private static List<String> terms(String name) {
    List<String> terms = new ArrayList<>();
    Words.of(name).forEach(word -> terms.add(word.term()));
    if (terms.size() > 1) {
      terms.set(0, shortened(terms.getFirst()));
    }
    return terms;
  }
}

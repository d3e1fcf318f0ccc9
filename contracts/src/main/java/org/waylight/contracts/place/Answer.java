package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates.County;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;

/** An answer while it is put together. */
final class Answer {
  private final List<PlaceCandidate> candidates = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();

  Answer add(Geography place, @Nullable String fips, Sureness sureness, String why) {
    candidates.add(new PlaceCandidate(place, fips, sureness, why));
    return this;
  }

  Answer ask(String question) {
    questions.add(question);
    return this;
  }

  /**
   * Counties that are meant, and their states.
   *
   * @param what what they were found by, as in {@code ZIP code 78201}
   * @param why where they come from
   */
  Answer counties(List<County> counties, String what, String why) {
    Set<County> all = new LinkedHashSet<>(counties);
    counties.forEach(county -> all.addAll(replacements(county)));
    List<County> present = all.stream().filter(county -> !county.former()).toList();
    List<County> former = all.stream().filter(County::former).toList();
    same(present, what, why);
    same(former, what, "the county that was replaced: " + why);
    states(
        all.stream().map(county -> UnitedStates.all().stateOf(county.fips())).distinct().toList(),
        what,
        "the state of the county");
    return this;
  }

  /** One of them is certain, several are not. */
  private void same(List<County> counties, String what, String why) {
    Sureness sureness = counties.size() == 1 ? Sureness.CERTAIN : Sureness.DISPUTED;
    for (County county : counties) {
      String state = UnitedStates.all().stateOf(county.fips()).code();
      add(Geographies.county(state, county.name()), county.fips(), sureness, why);
    }
    if (counties.size() > 1) {
      ask(
          what
              + " lies in or beside "
              + counties.stream().map(CountyNames::said).collect(Collectors.joining(" or "))
              + ": find out which");
    }
  }

  /** States that are meant. */
  Answer states(List<State> states, String what, String why) {
    Sureness sureness = states.size() == 1 ? Sureness.CERTAIN : Sureness.DISPUTED;
    states.forEach(state -> add(Geographies.state(state.code()), state.fips(), sureness, why));
    if (states.size() > 1) {
      ask(
          what
              + " lies in or beside "
              + states.stream().map(State::name).collect(Collectors.joining(" or "))
              + ": find out which");
    }
    return this;
  }

  Resolution resolution() {
    add(Geographies.nation(), null, Sureness.CERTAIN, "the whole nation, the last fallback");
    List<PlaceCandidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparing((PlaceCandidate candidate) -> candidate.place().level()).reversed());
    return new Resolution(
        sorted, questions.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", questions)));
  }

  /** Valdez-Cordova was split in two in 2019; protocols may still name it. */
  private static List<County> replacements(County county) {
    return switch (county.fips()) {
      case "02063", "02066" -> UnitedStates.all().county("02261").stream().toList();
      default -> List.of();
    };
  }
}

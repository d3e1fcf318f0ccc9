package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.ReadPlace;
import org.waylight.triage.facts.domain.Named.Level;

/**
 * Places that a text names, as far as it says them (PRO-6): a town without its state stays one of
 * all towns of that name until the text says the state. What is also a common word or a name of
 * people counts only where its words show that a place is meant.
 */
final class PlaceReader {
  private static final Set<String> COUNTY_AFTER =
      CommonWords.of("county co parish borough cnty county's countys");
  private static final Set<String> COUNTY_BEFORE = Set.of("condado", "county", "parroquia");
  private static final Set<String> ZIP = CommonWords.of("zip zipcode zipcodes code postal cp");
  private static final Set<String> TRIBAL =
      CommonWords.of("nation reservation rez nacion pueblo tribe reserva boundary community");
  private static final int ZIP_DIGITS = 5;

  private final Gazetteer gazetteer;

  PlaceReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The places of a text, but for words that are already something else: a street, a business. */
  List<PlaceMention> of(SpeltWords words, List<Fact> others) {
    One reading = new One(words, others, new PlaceContext(words));
    int at = 0;
    while (at < words.size()) {
      at = reading.read(at);
    }
    return StatesSaid.resolve(reading.found, reading.hints);
  }

  /** Goes through one text. */
  private final class One {
    private final SpeltWords words;
    private final List<Fact> others;
    private final PlaceContext context;
    private final Plausible plausible;
    private final List<PlaceMention> found = new ArrayList<>();
    private final Set<String> hints = new HashSet<>();

    One(SpeltWords words, List<Fact> others, PlaceContext context) {
      this.words = words;
      this.others = others;
      this.context = context;
      this.plausible = new Plausible(words, context);
    }

    /** Reads what begins at a word, and says where to go on. */
    int read(int at) {
      if (words.onlyDigits(at)) {
        return zip(at);
      }
      NamedWords name = NamedWords.at(words, at, gazetteer);
      if (name == null) {
        return codeAlone(at);
      }
      if (taken(name)) {
        return name.last() + 1;
      }
      if (name.has(Level.COUNTY) && isCounty(name)) {
        return county(name);
      }
      if (name.has(Level.TRIBAL_LAND) && isTribal(name)) {
        return tribalLand(name);
      }
      if (name.has(Level.TOWN)) {
        int next = town(name);
        if (next > 0) {
          return next;
        }
      }
      if (name.has(Level.STATE) || name.has(Level.COUNTRY)) {
        return region(name);
      }
      return at + 1;
    }

    private boolean taken(NamedWords name) {
      int start = words.start(name.first());
      int end = words.end(name.last());
      return others.stream().anyMatch(fact -> fact.start() < end && fact.end() > start);
    }

    private boolean isCounty(NamedWords name) {
      boolean after =
          words.is(name.last() + 1, COUNTY_AFTER)
              && words.before(name.last() + 1).isBlank()
              && !words.term(name.last() + 2).equals("road");
      return after || countyBefore(name);
    }

    private boolean countyBefore(NamedWords name) {
      return words.term(name.first() - 1).matches("de|of|del")
          && words.is(name.first() - 2, COUNTY_BEFORE);
    }

    private int county(NamedWords name) {
      int last = countyBefore(name) ? name.last() : name.last() + 1;
      List<Named> counties = name.of(Level.COUNTY);
      After after = After.of(words, last, counties, gazetteer);
      List<Named> meant = after.among(counties);
      Named one = meant.getFirst();
      ReadPlace place =
          meant.size() == 1
              ? new ReadPlace(one.country(), one.state(), one.name(), null, null, null)
              : new ReadPlace(null, null, one.name(), null, null, null);
      return add(place, meant, name.first(), after.last());
    }

    private boolean isTribal(NamedWords name) {
      for (int at = name.first(); at <= name.last(); at++) {
        if (words.is(at, TRIBAL)) {
          return true;
        }
      }
      boolean capital = !words.capitals() || words.capital(name.first());
      return !name.has(Level.TOWN) && (name.count() > 1 || context.within(name.first())) && capital;
    }

    private int tribalLand(NamedWords name) {
      Named land = name.of(Level.TRIBAL_LAND).getFirst();
      After after = After.of(words, name.last(), List.of(), gazetteer);
      String state = land.state() != null ? land.state() : after.usState();
      ReadPlace place = new ReadPlace("US", state, null, null, null, land.name());
      return add(place, List.of(), name.first(), after.last());
    }

    /** Where to go on if a town is meant, 0 if not. */
    private int town(NamedWords name) {
      List<Named> towns = name.of(Level.TOWN);
      After after = After.of(words, name.last(), towns, gazetteer);
      boolean attached = after.last() > name.last();
      boolean meantAsState = name.has(Level.STATE) && !plausible.cityOf(name);
      if (!attached && (meantAsState || !plausible.town(name))) {
        return 0;
      }
      if (attached && context.personBefore(name.first()) && !after.sure()) {
        return 0;
      }
      List<Named> meant = after.among(towns);
      Named biggest = meant.stream().max(Comparator.comparingInt(Named::size)).orElseThrow();
      boolean one = meant.size() == 1;
      ReadPlace place =
          new ReadPlace(
              one ? biggest.country() : after.country(),
              one ? biggest.state() : null,
              null,
              biggest.name(),
              null,
              null);
      return add(place, meant, name.first(), after.last());
    }

    private int region(NamedWords name) {
      if (!plausible.region(name)) {
        return name.last() + 1;
      }
      List<Named> states = name.of(Level.STATE);
      Named region = states.isEmpty() ? name.of(Level.COUNTRY).getFirst() : states.getFirst();
      ReadPlace place =
          region.name().equals("Washington") && !saidToBeAState(name)
              ? ReadPlace.region("US", null)
              : ReadPlace.region(region.country(), region.state());
      return add(place, List.of(), name.first(), name.last());
    }

    /** "Washington state", "the state of Washington". */
    private boolean saidToBeAState(NamedWords name) {
      return words.term(name.last()).equals("state")
          || (words.term(name.first() - 1).matches("of|de")
              && words.term(name.first() - 2).matches("state|estado"));
    }

    private int codeAlone(int at) {
      String hinted = StateCodes.hinted(words, at);
      if (hinted != null) {
        hints.add("US-" + hinted);
      }
      String state = StateCodes.alone(words, at, context.announced(at));
      return state == null ? at + 1 : add(ReadPlace.region("US", state), List.of(), at, at);
    }

    private int zip(int at) {
      String code = words.term(at);
      if (code.length() != ZIP_DIGITS || words.end(at) - words.start(at) != ZIP_DIGITS) {
        return at + 1;
      }
      return gazetteer
          .stateOfZip(code)
          .filter(
              state -> words.is(at - 1, ZIP) || words.is(at - 2, ZIP) || followsItsState(state, at))
          .map(state -> add(new ReadPlace("US", state, null, null, code, null), List.of(), at, at))
          .orElse(at + 1);
    }

    private boolean followsItsState(String state, int at) {
      if (found.isEmpty()) {
        return false;
      }
      PlaceMention before = found.getLast();
      return before.end() == words.end(at - 1) && state.equals(before.place().state());
    }

    private int add(ReadPlace place, List<Named> meant, int first, int last) {
      if (context.says(last, Role.HERE)) {
        return last + 1;
      }
      List<String> regions =
          meant.size() < 2
              ? List.of()
              : meant.stream().map(Named::region).distinct().sorted().toList();
      boolean abroad =
          place.country() != null && !place.country().equals("US")
              || regions.stream().noneMatch(region -> region.startsWith("US"))
                  && place.country() == null;
      found.add(
          new PlaceMention(
              place,
              regions,
              context.role(first, last, abroad),
              false,
              words.start(first),
              words.end(last)));
      return last + 1;
    }
  }

  /** Ambiguous towns take the one state that the text names elsewhere. */
  private static final class StatesSaid {
    static List<PlaceMention> resolve(List<PlaceMention> found, Set<String> hints) {
      Set<String> said =
          found.stream()
              .filter(mention -> mention.role() != Role.ORIGIN)
              .map(mention -> mention.place().region())
              .filter(region -> region != null)
              .collect(Collectors.toCollection(HashSet::new));
      said.addAll(hints);
      return found.stream().map(mention -> mention.in(said)).toList();
    }
  }
}

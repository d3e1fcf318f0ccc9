package org.waylight.contracts.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates.County;
import org.waylight.contracts.place.UnitedStates.State;

/**
 * Finds the places that something said may mean, from the ZIP code up to the nation. It says how
 * sure it is and why, and asks where data or names leave several places open: nothing is guessed
 * (PRO-6).
 */
public final class Atlas {
  private static final Map<String, String> AREA_CODES =
      PlaceLists.lines("area-codes.txt").stream()
          .collect(Collectors.toMap(line -> line.substring(0, 3), line -> line.substring(4)));
  private static final UnitedStates NATION = UnitedStates.all();

  private Atlas() {}

  /** The places of a ZIP code. */
  public static Resolution zip(String code) {
    return zip(code, null, null);
  }

  /**
   * The places of a ZIP code, of which state or county may be known besides; what is known leaves
   * less open.
   *
   * @param code five digits
   * @param state USPS code
   * @param county a name
   */
  public static Resolution zip(String code, @Nullable String state, @Nullable String county) {
    Optional<ZipCode> known = ZipCodes.all().find(code);
    String what = "ZIP code " + code;
    if (known.isEmpty()) {
      return beyondTheList(code, what, state);
    }
    ZipCode zip = known.get();
    List<County> counties = counties(zip.counties());
    List<County> fitting = fitting(counties, state, county);
    Answer answer = new Answer();
    if (fitting.isEmpty()) {
      return answer
          .ask(what + " and the state or county stated do not go together: find out which is right")
          .resolution();
    }
    String postal = NATION.stateOf(zip.county()).code();
    @Nullable String only = only(fitting);
    String town = zip.town().orElse(null);
    boolean postalState = state == null || state.equals(postal);
    answer.add(
        Geographies.zip(postal, only, town, code), null, Sureness.CERTAIN, "the list of ZIP codes");
    if (town != null && postalState) {
      answer.add(
          Geographies.city(postal, only, town),
          null,
          Sureness.CERTAIN,
          "the postal name of " + what + "; the town's own borders may differ");
    }
    String why =
        only != null
            ? "every source that knows " + what
            : "a source names it for " + what + ", another names another";
    return answer.counties(fitting, what, why).resolution();
  }

  private static Resolution beyondTheList(String code, String what, @Nullable String stated) {
    Answer answer = new Answer();
    Optional<ZipCodes.Range> range = ZipCodes.all().range(code);
    if (range.isEmpty()) {
      return answer.ask(what + " is on no list: find out the town and state").resolution();
    }
    if (range.get().military()) {
      return answer
          .ask(what + " is a post office of the armed forces: find out the place")
          .resolution();
    }
    String island = range.get().what();
    Optional<State> state = NATION.state(island);
    if (state.isEmpty()) {
      return answer
          .add(Geographies.abroad(island), null, Sureness.CERTAIN, "the range of " + what)
          .ask(what + " is of a country in free association: no partner hotline is there")
          .resolution();
    }
    if (stated != null && !stated.equals(island)) {
      return answer
          .ask(what + " and the state stated do not go together: find out which is right")
          .resolution();
    }
    return answer
        .states(List.of(state.get()), what, "the range of " + what)
        .ask(what + " is on no list of its territory: find out the town")
        .resolution();
  }

  /**
   * The places of a town.
   *
   * @param state USPS code or name, also of a province of Canada or a state of Mexico; null if it
   *     is not known
   */
  public static Resolution city(String name, @Nullable String state) {
    if (state == null) {
      return cityAnywhere(name);
    }
    Optional<State> home = NATION.stateCalled(state);
    if (home.isEmpty()) {
      return state(state);
    }
    String code = home.get().code();
    Answer answer = new Answer();
    Optional<Towns.Town> found = Towns.all().find(code, name);
    if (found.isEmpty()) {
      return answer
          .states(home.stream().toList(), "", "the state stated")
          .ask("no town of this name is known in " + code + ": find out how it is spelt")
          .resolution();
    }
    Towns.Town town = found.get();
    List<County> counties = counties(town.counties().stream());
    String what = town.name() + ", " + code;
    @Nullable String only = only(counties);
    answer.add(
        Geographies.city(code, only, town.name()), null, Sureness.CERTAIN, "the list of towns");
    String why =
        only != null
            ? "every ZIP code and source of " + what
            : "a ZIP code or source of " + what + ", others name others";
    return answer.counties(counties, what, why).resolution();
  }

  private static Resolution cityAnywhere(String name) {
    List<Towns.Town> towns = Towns.all().named(name);
    Answer answer = new Answer();
    for (Towns.Town town : towns) {
      answer.add(
          Geographies.city(town.state(), null, town.name()),
          null,
          Sureness.DISPUTED,
          "a town of this name");
      answer.add(
          Geographies.state(town.state()),
          NATION.state(town.state()).map(State::fips).orElse(null),
          Sureness.DISPUTED,
          "has a town of this name");
    }
    return answer
        .ask(
            towns.isEmpty()
                ? "no town of this name is known: find out the state and how it is spelt"
                : "towns of this name are in "
                    + towns.stream().map(Towns.Town::state).sorted().collect(joined())
                    + ": find out the state")
        .resolution();
  }

  /**
   * The places of a county.
   *
   * @param state USPS code or name
   */
  public static Resolution county(String name, String state) {
    Optional<State> home = NATION.stateCalled(state);
    if (home.isEmpty()) {
      return state(state);
    }
    List<County> meant = CountyNames.called(home.get().code(), name);
    Answer answer = new Answer();
    if (meant.isEmpty()) {
      return answer
          .states(home.stream().toList(), "", "the state stated")
          .ask(
              "no county of this name is in "
                  + home.get().name()
                  + ": find out how it is spelt, or the town")
          .resolution();
    }
    String why = meant.size() == 1 ? "the only county so called" : "called so, and not alone";
    return answer.counties(meant, name + ", " + home.get().code(), why).resolution();
  }

  /** The tribal land of a name; its states are not said, as the list does not have all of them. */
  public static Resolution tribalLand(String name) {
    Answer answer = new Answer();
    return TribalLands.all()
        .find(name)
        .map(
            land ->
                answer.add(
                    Geographies.tribalLand(land.name()),
                    null,
                    Sureness.CERTAIN,
                    "the list of tribal lands"))
        .orElseGet(
            () -> answer.ask("no tribal land of this name is on the list: find out its state"))
        .resolution();
  }

  /** A state or territory, a province of Canada or a state of Mexico, by its code or name. */
  public static Resolution state(String codeOrName) {
    Answer answer = new Answer();
    Optional<State> state = NATION.stateCalled(codeOrName);
    if (state.isPresent()) {
      return answer.states(state.stream().toList(), "", "the state stated").resolution();
    }
    return Neighbours.all()
        .find(codeOrName)
        .map(
            province ->
                answer.add(
                    Geographies.abroad(province.country()),
                    null,
                    Sureness.CERTAIN,
                    province.name() + " lies there; its partner hotline helps people there"))
        .orElseGet(() -> answer.ask("no state, territory or province is called so: find out which"))
        .resolution();
  }

  /**
   * Where numbers of an area code were given out: a weak hint, as people keep a number when they
   * move and a number can be made up.
   *
   * @param code three digits
   */
  public static Resolution areaCode(String code) {
    Answer answer = new Answer();
    String place = AREA_CODES.get(code);
    if (place == null) {
      return answer.ask("no place is known for this area code").resolution();
    }
    String why = "numbers of area code " + code + " were given out there";
    Optional<State> state =
        place.length() > 2 ? NATION.stateCalled(place.substring(3)) : Optional.empty();
    if (place.startsWith("US") && state.isPresent()) {
      answer.add(Geographies.state(state.get().code()), state.get().fips(), Sureness.WEAK, why);
    } else if (!place.startsWith("US")) {
      answer.add(Geographies.abroad(place.substring(0, 2)), null, Sureness.WEAK, why);
    }
    return answer
        .ask("an area code tells where a number was given out, not where somebody is: ask")
        .resolution();
  }

  /**
   * The places of a point whose surroundings somebody with borders has looked up.
   *
   * @param inside FIPS codes of the counties the point lies in; none at sea or abroad
   * @param beside FIPS codes of counties so near that a coarse border cannot exclude them
   * @param lands names of tribal lands the point lies in
   */
  public static Resolution point(List<String> inside, List<String> beside, List<String> lands) {
    Answer answer = new Answer();
    for (String land : lands) {
      String name = TribalLands.all().find(land).map(TribalLands.TribalLand::name).orElse(land);
      answer.add(
          Geographies.tribalLand(name), null, Sureness.CERTAIN, "the borders of tribal lands");
    }
    List<County> counties = counties(Stream.concat(inside.stream(), beside.stream()));
    if (counties.isEmpty()) {
      return answer.ask("the point lies in no county: find out the place").resolution();
    }
    if (inside.isEmpty()) {
      answer.ask("the point lies outside, beside the border: find out the place");
    }
    return answer
        .counties(counties, "the point", "the county's border, drawn at 1:10 million")
        .resolution();
  }

  private static List<County> counties(Stream<String> fips) {
    SequencedSet<County> found =
        fips.map(NATION::county)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(found);
  }

  /** The name of the one county of today among them. */
  private static @Nullable String only(List<County> counties) {
    List<County> present = counties.stream().filter(county -> !county.former()).toList();
    return present.size() == 1 ? present.getFirst().name() : null;
  }

  private static List<County> fitting(
      List<County> counties, @Nullable String state, @Nullable String county) {
    Function<County, String> stateOf = of -> NATION.stateOf(of.fips()).code();
    List<County> inState =
        counties.stream().filter(of -> state == null || stateOf.apply(of).equals(state)).toList();
    return county == null
        ? inState
        : inState.stream()
            .filter(
                of ->
                    CountyNames.called(stateOf.apply(of), county).stream()
                        .anyMatch(called -> called.equals(of)))
            .toList();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}

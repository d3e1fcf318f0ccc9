package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The 50 states, the District of Columbia and the five inhabited territories with their counties:
 * the codes a geography may use. Built once from the committed list.
 */
public final class UnitedStates {
  private static final String LIST = "united-states.txt";
  private static final UnitedStates ALL = new UnitedStates();

  private final SequencedMap<String, State> byCode = new LinkedHashMap<>();
  private final Map<String, State> byName = new HashMap<>();
  private final Map<String, State> byFips = new HashMap<>();
  private final Map<String, County> counties = new HashMap<>();
  private final Map<String, County> countiesByName = new HashMap<>();

  private UnitedStates() {
    for (String line : PlaceLists.lines(LIST)) {
      State state = read(line);
      byCode.put(state.code(), state);
      byFips.put(state.fips(), state);
      byName.put(Spelling.of(state.code()), state);
      byName.put(Spelling.of(state.name()), state);
      for (County county : state.counties()) {
        counties.put(county.fips(), county);
        countiesByName.put(state.code() + "/" + Spelling.ofCounty(county.name()), county);
      }
    }
  }

  /** The whole list. */
  public static UnitedStates all() {
    return ALL;
  }

  /** Every state and territory, by FIPS code. */
  public List<State> states() {
    return List.copyOf(byCode.values());
  }

  /** Whether this is a USPS code of a state or territory. */
  public boolean hasState(String code) {
    return byCode.containsKey(code);
  }

  /** Whether the state has a county or county equivalent of this name. */
  public boolean hasCounty(String code, String county) {
    State state = byCode.get(code);
    return state != null && state.counties().stream().anyMatch(c -> c.name().equals(county));
  }

  /** The state or territory of a USPS code. */
  public Optional<State> state(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The state or territory of a USPS code or a name, however it is written. */
  public Optional<State> stateCalled(String codeOrName) {
    return Optional.ofNullable(byName.get(Spelling.of(codeOrName)));
  }

  /**
   * The state or territory that a county lies in.
   *
   * @param fips five digits of a known county
   */
  public State stateOf(String fips) {
    return Objects.requireNonNull(byFips.get(fips.substring(0, 2)), "no such state");
  }

  /** The county of a five-digit FIPS code. */
  public Optional<County> county(String fips) {
    return Optional.ofNullable(counties.get(fips));
  }

  /** The county of this name in a state, however it is written. */
  public Optional<County> county(String code, String name) {
    return Optional.ofNullable(countiesByName.get(code + "/" + Spelling.ofCounty(name)));
  }

  /** {@code 10 DE Delaware: 001 Kent; 003 New Castle; 005 Sussex}. */
  private static State read(String line) {
    int colon = line.indexOf(": ");
    String fips = line.substring(0, 2);
    List<County> counties = new ArrayList<>();
    for (String county : line.substring(colon + 2).split("; ", -1)) {
      counties.add(new County(fips + county.substring(0, 3), county.substring(4)));
    }
    return new State(fips, line.substring(3, 5), line.substring(6, colon), List.copyOf(counties));
  }

  /** A state or territory: two-digit FIPS code, USPS code, name. */
  public record State(String fips, String code, String name, List<County> counties) {}

  /**
   * A county or what stands for one.
   *
   * @param fips five digits
   * @param name without the word "County"; unique in its state
   */
  public record County(String fips, String name) {
    private static final Set<String> SPLIT = Set.of("02261");
    private static final String PLANNING_REGIONS_FROM = "09110";

    /**
     * A county that was replaced and whose name people and protocols still use: those of
     * Connecticut before 2022, Valdez-Cordova in Alaska before 2019.
     */
    public boolean former() {
      return SPLIT.contains(fips)
          || (fips.startsWith("09") && fips.compareTo(PLANNING_REGIONS_FROM) < 0);
    }
  }
}

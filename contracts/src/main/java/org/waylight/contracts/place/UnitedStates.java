package org.waylight.contracts.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The 50 states, the District of Columbia and the five inhabited territories with their counties:
 * the codes a geography may use. Built once from the committed list.
 */
public final class UnitedStates {
  private static final String LIST = "/places/united-states.txt";
  private static final UnitedStates ALL = read();

  private final SequencedMap<String, State> byCode;

  private UnitedStates(SequencedMap<String, State> byCode) {
    this.byCode = byCode;
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

  private static UnitedStates read() {
    SequencedMap<String, State> states = new LinkedHashMap<>();
    try (InputStream list = UnitedStates.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(list, LIST), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(UnitedStates::state)
          .forEach(state -> states.put(state.code(), state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new UnitedStates(states);
  }

  /** {@code 10 DE Delaware: 001 Kent; 003 New Castle; 005 Sussex}. */
  private static State state(String line) {
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

  /** A county or what stands for one: five-digit FIPS code, name without the word "County". */
  public record County(String fips, String name) {}
}

package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Towns by name and state, and the counties that sources name for them. */
public final class Towns {
  private static final Towns ALL = new Towns();

  private final Map<String, Town> byKey = HashMap.newHashMap(60_000);
  private final Map<String, List<Town>> byName = HashMap.newHashMap(40_000);

  private Towns() {
    UnitedStates nation = UnitedStates.all();
    ZipCodes.all().codes().stream()
        .sorted(Comparator.comparing(ZipCode::code))
        .filter(zip -> zip.town().isPresent())
        .forEach(zip -> zip.counties().forEach(fips -> add(zip.town().orElseThrow(), zip, fips)));
    for (String line : PlaceLists.lines("towns.txt")) {
      String fips = line.substring(0, 5);
      for (String name : line.substring(7).split("; ", -1)) {
        add(name, nation.stateOf(fips), fips);
      }
    }
    // In Puerto Rico and the islands the county's name is what people give as the city.
    for (String code : List.of("PR", "GU", "VI", "AS", "MP")) {
      UnitedStates.State island = nation.state(code).orElseThrow();
      island.counties().forEach(county -> add(county.name(), island, county.fips()));
    }
  }

  /** The whole list, read once. */
  public static Towns all() {
    return ALL;
  }

  /** The town of this name in a state. */
  public Optional<Town> find(String state, String name) {
    return Optional.ofNullable(byKey.get(state + "/" + Spelling.of(name)));
  }

  /** The towns of a state, in no order. */
  public Stream<Town> in(String state) {
    return byKey.values().stream().filter(town -> town.state().equals(state));
  }

  /** The towns of this name in any state. */
  public List<Town> named(String name) {
    return List.copyOf(byName.getOrDefault(Spelling.of(name), List.of()));
  }

  /** Whether a state, or for null any state, has such a town. */
  boolean has(@Nullable String state, String name) {
    return state == null ? byName.containsKey(Spelling.of(name)) : find(state, name).isPresent();
  }

  private void add(String name, ZipCode zip, String fips) {
    // The state of a ZIP code's town is that of its own county, also where it reaches over a
    // border.
    add(name, UnitedStates.all().stateOf(zip.county()), fips);
  }

  private void add(String name, UnitedStates.State state, String fips) {
    String spelt = Spelling.of(name);
    Town town =
        byKey.computeIfAbsent(
            state.code() + "/" + spelt,
            key -> {
              Town added = new Town(name, state.code(), new LinkedHashSet<>(1));
              byName.computeIfAbsent(spelt, unused -> new ArrayList<>(1)).add(added);
              return added;
            });
    if (fips.startsWith(state.fips())) {
      town.counties.add(fips);
    }
  }

  /**
   * A town, city or neighbourhood.
   *
   * @param counties FIPS codes of every county of its state that a source names for it
   */
  public record Town(String name, String state, SequencedSet<String> counties) {}
}

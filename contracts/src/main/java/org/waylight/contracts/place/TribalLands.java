package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tribal lands by their names; not the whole list, and without their borders. */
public final class TribalLands {
  private static final TribalLands ALL = new TribalLands();

  private final List<TribalLand> lands = new ArrayList<>();
  private final Map<String, TribalLand> byName = new HashMap<>();

  private TribalLands() {
    for (String line : PlaceLists.lines("tribal-lands.txt")) {
      int colon = line.indexOf(": ");
      List<String> names = List.of(line.substring(colon + 2).split("; ", -1));
      TribalLand land =
          new TribalLand(names.getFirst(), List.of(line.substring(0, colon).split(" ", -1)));
      lands.add(land);
      names.forEach(name -> byName.put(Spelling.of(name), land));
    }
  }

  /** The whole list, read once. */
  public static TribalLands all() {
    return ALL;
  }

  /** Every land, in the order of the list. */
  public List<TribalLand> lands() {
    return List.copyOf(lands);
  }

  /** The land that is called so, by whichever of its names. */
  public Optional<TribalLand> find(String name) {
    return Optional.ofNullable(byName.get(Spelling.of(name)));
  }

  /**
   * A tribal land.
   *
   * @param states USPS codes of states it is known to lie in; there may be more
   */
  public record TribalLand(String name, List<String> states) {}
}

package org.waylight.contracts.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provinces of Canada and the states of Mexico, where partner hotlines are. */
public final class Neighbours {
  private static final Neighbours ALL = new Neighbours();

  private final Map<String, Province> byName = new HashMap<>();

  private Neighbours() {
    for (String line : PlaceLists.lines("neighbours.txt")) {
      String country = line.substring(0, 2);
      int colon = line.indexOf(": ");
      String code = line.substring(3, colon);
      List<String> names = List.of(line.substring(colon + 2).split("; ", -1));
      Province province = new Province(country, code, names.getFirst());
      byName.put(Spelling.of(code), province);
      names.forEach(name -> byName.put(Spelling.of(name), province));
    }
  }

  /** The whole list, read once. */
  public static Neighbours all() {
    return ALL;
  }

  /** The province or state of this code or name. */
  public Optional<Province> find(String codeOrName) {
    return Optional.ofNullable(byName.get(Spelling.of(codeOrName)));
  }

  /** A province of Canada ({@code CA}) or a state of Mexico ({@code MX}). */
  public record Province(String country, String code, String name) {}
}

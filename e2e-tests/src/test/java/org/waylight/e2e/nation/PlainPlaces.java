package org.waylight.e2e.nation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waylight.contracts.place.PlaceLists;

/**
 * The committed lists, read a second time and more plainly than the service does: lines, codes and
 * nothing else.
 */
final class PlainPlaces {
  /** A county: FIPS code, USPS code of its state, name. */
  record County(String fips, String state, String name) {}

  /** A ZIP code: its town if one is named, and every county that a source names. */
  record Zip(String code, String town, Set<String> counties) {
    /** Counties of today, those that were replaced left out. */
    List<String> present() {
      return counties.stream().filter(fips -> !replaced(fips)).toList();
    }

    List<String> former() {
      return counties.stream().filter(PlainPlaces::replaced).toList();
    }
  }

  final List<County> counties = new ArrayList<>();
  final Map<String, String> stateByFips = new HashMap<>();
  final Map<String, String> fipsByName = new HashMap<>();
  final List<Zip> zips = new ArrayList<>();

  PlainPlaces() {
    for (String line : PlaceLists.lines("united-states.txt")) {
      String state = line.substring(3, 5);
      stateByFips.put(line.substring(0, 2), state);
      for (String county : line.substring(line.indexOf(": ") + 2).split("; ")) {
        counties.add(
            new County(line.substring(0, 2) + county.substring(0, 3), state, county.substring(4)));
      }
    }
    counties.forEach(one -> fipsByName.put(one.state() + "/" + one.name(), one.fips()));
    for (String line : PlaceLists.lines("zip-codes.txt")) {
      for (String town : line.substring(7).split("; ")) {
        String name = town.substring(0, town.indexOf('='));
        for (String zip : town.substring(town.indexOf('=') + 1).split(", ")) {
          List<String> parts = List.of(zip.split(" "));
          Set<String> named = new LinkedHashSet<>(List.of(line.substring(0, 5)));
          named.addAll(parts.subList(3, parts.size()));
          zips.add(new Zip(parts.getFirst(), name, named));
        }
      }
    }
  }

  Stream<String> states() {
    return stateByFips.values().stream().sorted();
  }

  String fips(String state, String name) {
    return Objects.requireNonNull(fipsByName.get(state + "/" + name), name);
  }

  /** Connecticut's counties before 2022 and Valdez-Cordova before 2019. */
  static boolean replaced(String fips) {
    return fips.equals("02261") || (fips.compareTo("09000") > 0 && fips.compareTo("09100") < 0);
  }
}

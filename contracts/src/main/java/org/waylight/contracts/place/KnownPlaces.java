package org.waylight.contracts.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of counties, cities and tribal lands that are known to be that. Only these may stand in the
 * clear fields of a place: anything else written there could be a person's name or an address
 * (INT-6).
 */
public final class KnownPlaces {
  private static final String ANYWHERE = "";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern COUNTY_WORDS =
      Pattern.compile(
          " (county|parish|borough|census area|municipality|municipio|city and borough)$");
  private static final KnownPlaces ALL = new KnownPlaces();

  private final Set<String> counties = new HashSet<>();
  private final Set<String> cities = new HashSet<>();
  private final Set<String> tribalLands = new HashSet<>();

  private KnownPlaces() {
    for (UnitedStates.State state : UnitedStates.all().states()) {
      state.counties().forEach(county -> add(counties, state.code(), county.name()));
    }
    for (String line : lines("/places/cities.txt")) {
      for (String city : line.substring(4).split("; ", -1)) {
        add(cities, line.substring(0, 2), city);
      }
    }
    // In Puerto Rico and the islands the county's name is what people give as the city.
    for (String code : List.of("PR", "GU", "VI", "AS", "MP")) {
      counties.stream().filter(key -> key.startsWith(code + "/")).forEach(cities::add);
    }
    lines("/places/tribal-lands.txt").forEach(land -> tribalLands.add(canonical(land)));
  }

  /** The names, read once. */
  public static KnownPlaces all() {
    return ALL;
  }

  /**
   * Whether a state has a county of this name; capitals, accents and the word "County" do not
   * matter.
   *
   * @param state USPS code; null asks about any state
   */
  public boolean hasCounty(@Nullable String state, String name) {
    return counties.contains(key(state, COUNTY_WORDS.matcher(canonical(name)).replaceFirst("")));
  }

  /**
   * Whether a state has a city, town or neighbourhood of this name.
   *
   * @param state USPS code; null asks about any state
   */
  public boolean hasCity(@Nullable String state, String name) {
    return cities.contains(key(state, canonical(name)));
  }

  /** Whether this is a tribal land. */
  public boolean hasTribalLand(String name) {
    return tribalLands.contains(canonical(name));
  }

  private static void add(Set<String> names, String state, String name) {
    String canonical = canonical(name);
    names.add(key(state, canonical));
    names.add(key(null, canonical));
  }

  private static String key(@Nullable String state, String canonical) {
    return (state == null ? ANYWHERE : state.toUpperCase(Locale.ROOT)) + "/" + canonical;
  }

  private static String canonical(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String words = NO_LETTERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return (words + " ")
        .replaceFirst("^saint ", "st ")
        .replaceFirst("^fort ", "ft ")
        .replaceFirst("^mount ", "mt ")
        .strip();
  }

  private static List<String> lines(String list) {
    try (InputStream file = KnownPlaces.class.getResourceAsStream(list);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, list), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

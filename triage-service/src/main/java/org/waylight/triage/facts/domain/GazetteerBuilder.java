package org.waylight.triage.facts.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.ZipCode;
import org.waylight.triage.facts.domain.Named.Doubt;
import org.waylight.triage.facts.domain.Named.Level;

/** Makes the gazetteer from the lines of its lists. */
public final class GazetteerBuilder {
  private final Gazetteer gazetteer = new Gazetteer();

  /** Begins with the counties of the United States. */
  public GazetteerBuilder() {
    for (UnitedStates.State state : UnitedStates.all().states()) {
      for (UnitedStates.County county : state.counties()) {
        gazetteer.add(
            county.name(),
            new Named(Level.COUNTY, "US", state.code(), county.name(), 0, Doubt.NONE));
      }
    }
  }

  /** {@code US-NM: New Mexico; Nuevo México; ~New Mex} or {@code HN: Honduras}. */
  public void region(String line) {
    Line read = Line.of(line);
    String country = country(read.key());
    String state = state(read.key());
    Level level = state == null ? Level.COUNTRY : Level.STATE;
    String full = read.items().getFirst();
    for (String name : read.items()) {
      boolean shortened = name.startsWith("~");
      Doubt doubt = shortened ? Doubt.WORD : Doubt.NONE;
      gazetteer.add(
          shortened ? name.substring(1) : name, new Named(level, country, state, full, 0, doubt));
    }
  }

  /** {@code US-TX: San Antonio 6; Hondo 3c}; an alias stands before: {@code NYC=New York 6}. */
  public void towns(String line) {
    Line list = Line.of(line);
    String country = country(list.key());
    String state = state(list.key());
    for (String item : list.items()) {
      Doubt doubt =
          item.endsWith("c") ? Doubt.WORD : item.endsWith("n") ? Doubt.FIRST_NAME : Doubt.NONE;
      String plain = doubt == Doubt.NONE ? item : item.substring(0, item.length() - 1);
      int size = Integer.parseInt(plain.substring(plain.length() - 1));
      String names = plain.substring(0, plain.length() - 2);
      int alias = names.indexOf('=');
      String name = names.substring(alias + 1);
      String read = alias < 0 ? name : names.substring(0, alias);
      gazetteer.add(read, new Named(Level.TOWN, country, state, name, size, doubt));
    }
  }

  /** {@code AZ NM UT: Navajo Nation; Navajo}. */
  public void tribalLand(String line) {
    Line read = Line.of(line);
    String state = read.key().length() == 2 ? read.key() : null;
    Named land = new Named(Level.TRIBAL_LAND, "US", state, read.items().getFirst(), 0, Doubt.NONE);
    read.items().forEach(name -> gazetteer.add(name, land));
  }

  /** A ZIP code, known with its state. */
  public void zipCode(ZipCode zip) {
    gazetteer.addZip(zip.code(), UnitedStates.all().stateOf(zip.county()).code());
  }

  /** The finished gazetteer. */
  public Gazetteer build() {
    return gazetteer;
  }

  private static String country(String region) {
    return region.substring(0, 2);
  }

  private static @Nullable String state(String region) {
    return region.length() > 2 ? region.substring(3) : null;
  }

  private record Line(String key, List<String> items) {
    static Line of(String line) {
      int colon = line.indexOf(": ");
      return new Line(line.substring(0, colon), List.of(line.substring(colon + 2).split("; ", -1)));
    }
  }
}

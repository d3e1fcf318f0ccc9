package org.waylight.contracts.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The ZIP codes of the United States and its territories, and what the ranges beside them mean. */
public final class ZipCodes {
  private static final ZipCodes ALL = new ZipCodes();

  private final Map<String, ZipCode> byCode = HashMap.newHashMap(50_000);
  private final List<Range> ranges =
      PlaceLists.lines("zip-ranges.txt").stream().map(Range::of).toList();

  private ZipCodes() {
    read(zip -> byCode.put(zip.code(), zip));
  }

  /** The whole list, read once. */
  public static ZipCodes all() {
    return ALL;
  }

  /** What is known of a ZIP code. */
  public Optional<ZipCode> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every ZIP code, in no order. */
  public Collection<ZipCode> codes() {
    return byCode.values();
  }

  /** The range of islands, partner states or military post offices that a code belongs to. */
  public Optional<Range> range(String code) {
    return ranges.stream().filter(range -> range.holds(code)).findFirst();
  }

  /** Whether the code is on the list or in a range. */
  public boolean knows(String code) {
    return byCode.containsKey(code) || range(code).isPresent();
  }

  /** {@code 48029: San Antonio=78201 29.47 -98.53, 78202 29.43 -98.46 48091; =78203 ...}. */
  private static void read(Consumer<ZipCode> taken) {
    for (String line : PlaceLists.lines("zip-codes.txt")) {
      String county = line.substring(0, 5);
      for (String town : line.substring(7).split("; ", -1)) {
        int equals = town.indexOf('=');
        Optional<String> name =
            equals == 0 ? Optional.empty() : Optional.of(town.substring(0, equals));
        for (String code : town.substring(equals + 1).split(", ", -1)) {
          List<String> parts = List.of(code.split(" ", -1));
          taken.accept(
              new ZipCode(
                  parts.getFirst(),
                  name,
                  county,
                  List.copyOf(parts.subList(3, parts.size())),
                  Double.parseDouble(parts.get(1)),
                  Double.parseDouble(parts.get(2))));
        }
      }
    }
  }

  /**
   * A range of codes.
   *
   * @param what USPS code of a territory, ISO code of a country in free association, or MILITARY
   */
  public record Range(String from, String to, String what) {
    private static Range of(String line) {
      return new Range(line.substring(0, 5), line.substring(6, 11), line.substring(12));
    }

    boolean holds(String code) {
      return code.length() == 5 && from.compareTo(code) <= 0 && code.compareTo(to) <= 0;
    }

    /** Post offices of the armed forces, of which no place is known. */
    public boolean military() {
      return what.equals("MILITARY");
    }
  }
}

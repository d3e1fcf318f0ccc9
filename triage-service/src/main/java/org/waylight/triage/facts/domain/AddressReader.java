package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waylight.triage.assessment.domain.Words;

/** Streets with and without a house number, and roads by their number. */
final class AddressReader {
  private static final String TYPE =
      "(st|street|ave?|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|ct|court|way|pl|place|pkwy"
          + "|parkway|cir|circle|ter|terrace|hwy|highway|loop|trail|trl|pike|sq)";
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)(?<![\\w$#.-])(\\d{1,6})\\s+((?:[nsew]\\.?|north|south|east|west)\\s+)?"
              + "((?:[\\p{L}0-9'’.-]{1,20}\\s+){1,3}?)"
              + TYPE
              + "\\b");
  private static final Pattern SPANISH_HOUSE =
      Pattern.compile(
          "(?iu)\\b(?:calle|avenida|av\\.?|carretera|calz(?:ada)?\\.?)\\s+"
              + "((?:[\\p{L}0-9'’.-]{1,20}\\s+){1,4}?)(?:#|n[uú]mero|no\\.?|num\\.?)?\\s*(\\d{1,6})\\b");
  private static final Pattern STREET =
      Pattern.compile(
          "(?u)\\b\\p{Lu}[\\p{L}'’]+(?:\\s\\p{Lu}[\\p{L}'’]+){0,2}\\s"
              + "(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Dr|Drive|Ln|Lane|Way|Pkwy|Parkway)\\b");
  private static final Pattern PLAIN_STREET =
      Pattern.compile(
          "(?iu)\\b(?:on|off|by|near|at|in|sobre|en|por|de|la)\\s+(?:the\\s+)?"
              + "((?!(?:the|a|this|that|my|his|her|our|main|same|side|back|whole|dirt|busy)\\s)"
              + "[\\p{L}0-9'’]{3,20}(?:\\s[\\p{L}'’]{3,20})?\\s(?:ave|avenue|blvd|rd|road|street|st|hwy|pkwy))\\b");
  private static final Pattern CALLE =
      Pattern.compile("(?iu)\\b(?:calle|avenida|colonia)\\s+(?:\\p{Lu}[\\p{L}]+|\\d{1,3})");
  private static final Pattern ROAD =
      Pattern.compile(
          "(?iu)\\b(?:(?:hwy|highway|route|rte|interstate|county road|state road|farm road|carretera"
              + "|autopista|ruta|freeway|fwy|exit|mile ?marker|mile ?post|milla|kil[oó]metro|salida)"
              + "\\s?#?\\d{1,4}[a-z]?|(?-i:I|US|SR|FM|CR)[- ]\\d{1,3}|i-?\\d{1,3}"
              + "|(?<=\\b(?:la|the|off|on|by|near|de) )i \\d{1,3})\\b");

  private static final Set<String> STREETS =
      CommonWords.of(
          "st street ave avenue blvd boulevard rd road dr drive ln lane way pkwy parkway hwy");
  private static final Set<String> CALLES = CommonWords.of("calle avenida colonia");

  private AddressReader() {}

  static List<Fact> of(SpeltWords words) {
    List<Fact> found = new ArrayList<>();
    if (words.hasDigit()) {
      numbered(words.text(), found);
    }
    if (words.hasAny(STREETS)) {
      addAll(found, STREET.matcher(words.text()), 0, FactKind.STREET);
    }
    if (words.hasAny(CALLES)) {
      addAll(found, CALLE.matcher(words.text()), 0, FactKind.STREET);
    }
    if (words.hasAny(STREETS)) {
      addAll(found, PLAIN_STREET.matcher(words.text()), 1, FactKind.STREET);
    }
    return found;
  }

  /** House numbers, and roads that have a number for a name. */
  private static void numbered(String text, List<Fact> found) {
    Matcher house = HOUSE.matcher(text);
    while (house.find()) {
      add(
          found,
          new Fact(
              FactKind.ADDRESS,
              house.start(),
              house.end(),
              normal(house.group(1), house.group(3))));
    }
    Matcher spanish = SPANISH_HOUSE.matcher(text);
    while (spanish.find()) {
      add(
          found,
          new Fact(
              FactKind.ADDRESS,
              spanish.start(),
              spanish.end(),
              normal(spanish.group(2), spanish.group(1))));
    }
    addAll(found, ROAD.matcher(text), 0, FactKind.HIGHWAY);
  }

  /** Number and name: "St" and "Street", "N" and none are often mixed up. */
  private static String normal(String number, String name) {
    return (number + " " + Words.normalised(name).replaceAll("[^\\p{L}\\d]+", " ").strip())
        .toLowerCase(Locale.ROOT);
  }

  private static void addAll(List<Fact> found, Matcher matcher, int group, FactKind kind) {
    while (matcher.find()) {
      add(found, new Fact(kind, matcher.start(group), matcher.end(group)));
    }
  }

  private static void add(List<Fact> found, Fact fact) {
    if (found.stream().noneMatch(fact::overlaps)) {
      found.add(fact);
    }
  }
}

package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds how many people a text says are in the situation: "six girls", "about 20 workers", "nine of
 * us", "mi hermana y yo". It proposes; those who come and pay are not counted.
 */
public final class PeopleReader {
  private static final String INDICATOR = "people@1";
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,2}");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("dozen", 12),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("dos", 2),
          Map.entry("tres", 3),
          Map.entry("cuatro", 4),
          Map.entry("cinco", 5),
          Map.entry("seis", 6),
          Map.entry("siete", 7),
          Map.entry("ocho", 8),
          Map.entry("nueve", 9),
          Map.entry("diez", 10),
          Map.entry("doce", 12),
          Map.entry("docena", 12),
          Map.entry("quince", 15),
          Map.entry("veinte", 20),
          Map.entry("treinta", 30),
          Map.entry("cuarenta", 40));
  private static final Set<String> PEOPLE =
      Set.of(
          "girls",
          "women",
          "ladies",
          "workers",
          "kids",
          "children",
          "boys",
          "teens",
          "minors",
          "victims",
          "men",
          "people",
          "migrants",
          "laborers",
          "maids",
          "dancers",
          "mujeres",
          "muchachas",
          "muchachos",
          "chicas",
          "chicos",
          "ninas",
          "ninos",
          "trabajadores",
          "trabajadoras",
          "personas",
          "hombres",
          "companeros",
          "companeras",
          "jovenes",
          "menores",
          "victimas",
          "paisanos");
  private static final Set<String> DESCRIBING =
      Set.of(
          "other",
          "young",
          "adult",
          "underage",
          "foreign",
          "teenage",
          "more",
          "little",
          "otras",
          "otros",
          "mas",
          "farm",
          "construction",
          "asian",
          "latina");
  private static final Set<String> ABOUT =
      Set.of(
          "about", "around", "like", "maybe", "roughly", "unos", "unas", "como", "aproximadamente");
  private static final Set<String> AT_LEAST = Set.of("least", "over", "than", "menos", "de");

  /** Who come, pay and go are not held. */
  private static final Set<String> CUSTOMERS =
      Set.of(
          "come", "came", "coming", "visit", "pay", "paid", "arrive", "vienen", "llegan", "pagan");

  private static final Set<String> KIN =
      Set.of(
          "sister",
          "brother",
          "cousin",
          "friend",
          "daughter",
          "son",
          "mother",
          "wife",
          "husband",
          "hermana",
          "hermano",
          "prima",
          "primo",
          "amiga",
          "amigo",
          "hija",
          "hijo",
          "esposa",
          "esposo",
          "mama");

  private PeopleReader() {}

  /** Every number of people that is said, each place once. */
  public static List<Hit> of(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (!counted(words, at, hits)) {
        both(words, at, hits);
      }
    }
    return hits;
  }

  private static boolean counted(List<Word> words, int at, List<Hit> hits) {
    OptionalInt number = number(term(words, at));
    if (number.isEmpty() || number.getAsInt() < 2) {
      return false;
    }
    int end = at + 1;
    while (DESCRIBING.contains(term(words, end))) {
      end++;
    }
    boolean us = term(words, end).equals("of") && term(words, end + 1).equals("us");
    boolean weAre = term(words, at - 1).equals("somos");
    boolean people = PEOPLE.contains(term(words, end)) && !CUSTOMERS.contains(term(words, end + 1));
    if (!us && !weAre && !people) {
      return false;
    }
    int last = us ? end + 1 : people ? end : at;
    int said = number.getAsInt();
    boolean about = ABOUT.contains(term(words, at - 1));
    boolean atLeast = AT_LEAST.contains(term(words, at - 1));
    int least = about ? said - said / 4 : said;
    int most = about || atLeast ? said + said / 4 : said;
    hits.add(hit(words.get(at).start(), words.get(last).end(), least, most));
    return true;
  }

  /** "my sister and I", "mi hermana y yo". */
  private static void both(List<Word> words, int at, List<Hit> hits) {
    boolean mine = term(words, at).equals("my") || term(words, at).equals("mi");
    boolean and = term(words, at + 2).equals("and") || term(words, at + 2).equals("y");
    boolean me = Set.of("i", "me", "yo", "myself").contains(term(words, at + 3));
    if (mine && KIN.contains(term(words, at + 1)) && and && me) {
      hits.add(hit(words.get(at).start(), words.get(at + 3).end(), 2, 2));
    }
  }

  private static Hit hit(int start, int end, int least, int most) {
    return new Hit(
        INDICATOR, Set.of(new Finding(FindingKind.PEOPLE, least + "-" + most)), 1, start, end);
  }

  private static OptionalInt number(String term) {
    if (DIGITS.matcher(term).matches()) {
      return OptionalInt.of(Integer.parseInt(term));
    }
    Integer word = WORDS.get(term);
    return word == null ? OptionalInt.empty() : OptionalInt.of(word);
  }

  private static String term(List<Word> words, int at) {
    return at >= 0 && at < words.size() ? words.get(at).term() : "";
  }
}

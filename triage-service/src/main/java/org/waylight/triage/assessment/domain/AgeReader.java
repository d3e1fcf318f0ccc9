package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waylight.contracts.v1.ReadingKind;

/**
 * Finds ages that people write: "15 years old", "she's 15", "fifteen", "mi hija de 14 años". Spans
 * of time ("for 15 years", "hace 15 años") and remembered ages ("when I was 15") are none.
 */
public final class AgeReader {
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs");
  private static final Set<String> UNITS =
      words(
          """
          year years yr yrs week weeks month months day days hour hours hrs minute minutes min am pm
          dollars bucks percent people girls women men guys kids miles blocks of times other more
          others feet ft st th nd rd years k grand anos meses semanas dias horas minutos
          """);
  private static final Set<String> ENGLISH_PERSONS =
      words("i im she shes he hes girl boy daughter son sister brother niece nephew kid child");
  private static final Set<String> ENGLISH_LINKS =
      words("is am was are s only just about like turned turning barely maybe almost");
  private static final Set<String> SPANISH_LEADS =
      words(
          """
          tengo tiene tienen de cumplio cumple cumplir apenas solo solamente casi como con nina nino
          hija hijo hermana hermano menor muchacha muchacho joven
          """);
  private static final Set<String> SPANISH_SPANS =
      words("contrato deuda condena prestamo hace llevo lleva durante desde por mas experiencia");

  private static final Set<String> SPANISH_NO_AGE = words("en unos a y otros ultimos estos cada");
  private static final Set<String> SPANISH_DOING =
      words("trabajando viviendo aqui alla sin con casada casado juntos encerrada encerrado atras");

  private AgeReader() {}

  /**
   * Every age that is said or implied, each place once.
   *
   * @param year in which the text is read
   */
  public static List<Hit> of(String text, List<Word> words, int year) {
    List<Hit> said = of(words);
    List<Hit> all = new ArrayList<>(said);
    ImpliedAges.of(text, words, year).stream()
        .filter(
            implied ->
                said.stream()
                    .noneMatch(hit -> hit.start() < implied.end() && hit.end() > implied.start()))
        .filter(implied -> !isRemembered(words, indexAt(words, implied.end())))
        .forEach(all::add);
    return all;
  }

  private static int indexAt(List<Word> words, int end) {
    int at = 0;
    while (at < words.size() - 1 && words.get(at).end() < end) {
      at++;
    }
    return at;
  }

  /** Every age in the text, as hits of this reader; below 18 they speak for a minor (TRI-3). */
  public static List<Hit> of(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Integer years = years(words.get(at).term()).orElse(null);
      if (years != null && !isRemembered(words, at)) {
        int number = at;
        english(words, at, years).or(() -> spanish(words, number, years)).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private static Optional<Hit> english(List<Word> words, int at, int years) {
    String next = term(words, at + 1);
    String afterNext = term(words, at + 2);
    if (YEARS.contains(next) && afterNext.equals("old")) {
      return found("en.age", years, words, at, at + 2);
    }
    if (Set.of("yo", "yro", "yos").contains(next) || (next.equals("y") && afterNext.equals("o"))) {
      return found("en.age", years, words, at, at + 1);
    }
    String before = term(words, at - 1);
    if (Set.of("age", "aged", "ages").contains(before)
        || (before.equals("of")
            && (term(words, at - 2).equals("age")
                || ENGLISH_PERSONS.contains(term(words, at - 2))))) {
      return found("en.age", years, words, at, at);
    }
    boolean said =
        (ENGLISH_PERSONS.contains(before) && !isSpanishSon(words, at - 1))
            || (ENGLISH_LINKS.contains(before) && personWithin(words, at - 2));
    return said && !UNITS.contains(next) && years >= 5
        ? found("en.age", years, words, at, at)
        : Optional.empty();
  }

  private static Optional<Hit> spanish(List<Word> words, int at, int years) {
    String before = term(words, at - 1);
    boolean spansTime =
        SPANISH_SPANS.contains(before) || SPANISH_SPANS.contains(term(words, at - 2));
    boolean plain =
        SPANISH_LEADS.contains(before)
            || (years < 18 && !SPANISH_NO_AGE.contains(before) && !before.equals("los"));
    if (term(words, at + 1).equals("anos")
        && plain
        && !spansTime
        && !SPANISH_DOING.contains(term(words, at + 2))) {
      return found("es.age", years, words, at, at + 1);
    }
    boolean said = before.equals("tengo") || before.equals("tiene") || before.equals("cumplio");
    return said
            && !UNITS.contains(term(words, at + 1))
            && years >= 10
            && years < 30
            && at + 1 == words.size()
        ? found("es.age", years, words, at, at)
        : Optional.empty();
  }

  /** "son 12": in Spanish, they are twelve. */
  static boolean isSpanishSon(List<Word> words, int at) {
    return term(words, at).equals("son")
        && !Set.of("my", "her", "his", "our", "their", "a", "the", "your", "s", "and")
            .contains(term(words, at - 1));
  }

  /** "she is only just 15": at most two linking words between person and number. */
  private static boolean personWithin(List<Word> words, int from) {
    for (int at = from; at > from - 2; at--) {
      if (ENGLISH_PERSONS.contains(term(words, at))) {
        return true;
      }
      if (!ENGLISH_LINKS.contains(term(words, at))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isRemembered(List<Word> words, int at) {
    boolean english = term(words, at - 1).equals("was") && term(words, at - 3).equals("when");
    boolean spanish =
        Set.of("tenia", "tuve").contains(term(words, at - 1))
            && term(words, at - 2).equals("cuando");
    return english || spanish;
  }

  private static Optional<Hit> found(String id, int years, List<Word> words, int from, int to) {
    Finding age = new Finding(FindingKind.AGE, Integer.toString(years));
    Set<Finding> speaksFor =
        years < 18 ? Set.of(age, Finding.reading(ReadingKind.MINOR)) : Set.of(age);
    return Optional.of(
        new Hit(id + "@1", speaksFor, 1, words.get(from).start(), words.get(to).end()));
  }

  static Hit hit(String id, int years, List<Word> words, int from, int to) {
    return found(id, years, words, from, to).orElseThrow();
  }

  /** The number that a word is, from 0 to 99. */
  static Optional<Integer> years(String term) {
    if (!term.isEmpty() && term.length() <= 2 && term.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Integer.valueOf(term));
    }
    return Optional.ofNullable(NUMBERS.get(term));
  }

  private static String term(List<Word> words, int at) {
    return at >= 0 && at < words.size() ? words.get(at).term() : "";
  }

  private static Set<String> words(String listed) {
    return new HashSet<>(List.of(listed.strip().split("\\s+")));
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] english =
        ("four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                + " seventeen eighteen nineteen twenty")
            .split(" ");
    String[] spanish =
        ("cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
                + " diecisiete dieciocho diecinueve veinte")
            .split(" ");
    for (int i = 0; i < english.length; i++) {
      numbers.put(english[i], i + 4);
      numbers.put(spanish[i], i + 4);
    }
    return Map.copyOf(numbers);
  }
}

package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;

/**
 * A text in which ages are looked for: its words by position, and what stands between them, for a
 * comma makes the difference.
 *
 * @param year in which the text is read
 */
record AgeText(String text, List<Word> words, int year) {
  private static final int ADULT = 18;
  private static final int NUMBERS_OF_PLACES = 4;

  /** The word there, or an empty one before the first and after the last. */
  String term(int at) {
    return at >= 0 && at < words.size() ? words.get(at).term() : "";
  }

  /** What stands between this word and the next. */
  String between(int at) {
    return at >= 0 && at + 1 < words.size()
        ? text.substring(words.get(at).end(), words.get(at + 1).start())
        : "";
  }

  /** Whether the word is written with a capital, as a name is. */
  boolean isCapital(int at) {
    return Character.isUpperCase(text.charAt(words.get(at).start()));
  }

  /** Whether a sentence begins with this word. */
  boolean beginsSentence(int at) {
    return words.get(at).gap() >= Words.SENTENCE_GAP;
  }

  /**
   * Nothing follows that the number could count: the sentence ends, or a word of these comes next.
   */
  boolean endsHere(int at, Set<String> followers) {
    String after = at + 1 < words.size() ? between(at) : ".";
    if (!after.isBlank() && !after.equals("-") && !after.startsWith("'")) {
      return ".,;:!?)/\n\"”".indexOf(after.strip().isEmpty() ? '.' : after.strip().charAt(0)) >= 0
          && !isClock(at);
    }
    return followers.contains(term(at + 1));
  }

  private boolean isClock(int at) {
    return between(at).equals(":") || (between(at).equals(".") && isNumber(term(at + 1)));
  }

  /** "Boy, 17, Fresno", "niece Winona, 14, got in", "Caller 16.", "(15)". */
  boolean isBehindPerson(
      int at, Set<String> persons, Set<String> noPersons, Set<String> followers) {
    if (at == 0 || !endsHere(at, followers)) {
      return false;
    }
    String before = term(at - 1);
    String between = between(at - 1);
    boolean person = persons.contains(before);
    boolean named =
        isCapital(at - 1)
            && !noPersons.contains(before)
            && !Character.isDigit(text.charAt(words.get(at - 1).start()));
    boolean set = between.equals(", ") || between.equals(" (") || between.equals(",");
    boolean year = isNumber(term(at + 1)) && term(at + 1).length() == NUMBERS_OF_PLACES;
    return (between.equals(" ") && person) || (set && (person || named) && !year);
  }

  /** An age read from one word to another; below 18 it speaks for a minor (TRI-3). */
  Hit age(String id, int years, int from, int to) {
    Finding age = new Finding(FindingKind.AGE, Integer.toString(years));
    return hit(
        id,
        years < ADULT ? Set.of(age, Finding.reading(ReadingKind.MINOR)) : Set.of(age),
        from,
        to);
  }

  /** Somebody under 18, of no certain age. */
  Hit minor(String id, int from, int to) {
    return hit(id, Set.of(Finding.reading(ReadingKind.MINOR)), from, to);
  }

  /** Whether who was born in this year of our century is under 18. */
  boolean isMinorBornIn(int born) {
    return born > year - ADULT;
  }

  /** A year of this century, if the word is one. */
  Optional<Integer> yearAt(int at) {
    return term(at).matches("20\\d\\d") ? Optional.of(Integer.valueOf(term(at))) : Optional.empty();
  }

  /** The digits of the word as a number up to 99, if it is one. */
  Optional<Integer> digitsAt(int at) {
    String term = term(at);
    return isNumber(term) && term.length() <= 2
        ? Optional.of(Integer.valueOf(term))
        : Optional.empty();
  }

  private Hit hit(String id, Set<Finding> speaksFor, int from, int to) {
    return new Hit(
        id + "@1", speaksFor, 1, words.get(Math.max(0, from)).start(), words.get(to).end());
  }

  private static boolean isNumber(String term) {
    return !term.isEmpty() && term.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Set<String> words(String listed) {
    return Stream.of(listed.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}

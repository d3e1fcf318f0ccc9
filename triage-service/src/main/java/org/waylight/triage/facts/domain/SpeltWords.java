package org.waylight.triage.facts.domain;

import java.util.List;
import java.util.Set;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.Words;

/** A text's words together with how they were spelt: capitals, digits, what stands between them. */
public final class SpeltWords {
  private final String text;
  private final List<Word> words;
  private final boolean capitals;

  private SpeltWords(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    this.capitals = usesCapitals();
  }

  public static SpeltWords of(String text, List<Word> words) {
    return new SpeltWords(text, words);
  }

  /** Cuts the text itself. */
  public static SpeltWords of(String text) {
    return of(text, Words.of(text));
  }

  String text() {
    return text;
  }

  int size() {
    return words.size();
  }

  int start(int at) {
    return words.get(at).start();
  }

  int end(int at) {
    return words.get(at).end();
  }

  /** As it is compared; empty outside the text. */
  String term(int at) {
    return at >= 0 && at < words.size() ? words.get(at).term() : "";
  }

  /** As it was written. */
  String written(int at) {
    return text.substring(start(at), end(at));
  }

  boolean is(int at, Set<String> terms) {
    return terms.contains(term(at));
  }

  /** Whether it begins with a capital letter. */
  boolean capital(int at) {
    return at >= 0 && at < words.size() && Character.isUpperCase(text.codePointAt(start(at)));
  }

  /** Whether it is written in capitals only, and has letters. */
  boolean allCapitals(int at) {
    String word = at >= 0 && at < words.size() ? written(at) : "";
    return word.chars().anyMatch(Character::isUpperCase)
        && word.chars().noneMatch(Character::isLowerCase);
  }

  boolean hasDigit(int at) {
    return at >= 0
        && at < words.size()
        && term(at).chars().anyMatch(point -> point >= '0' && point <= '9');
  }

  boolean onlyDigits(int at) {
    String term = term(at);
    return !term.isEmpty() && term.chars().allMatch(point -> point >= '0' && point <= '9');
  }

  /** Whether a sentence begins with it. */
  boolean begins(int at) {
    return at == 0 || words.get(at).gap() >= Words.SENTENCE_GAP;
  }

  /** What stands between a word and the one before it; before the first, what precedes it. */
  String before(int at) {
    return text.substring(at == 0 ? 0 : end(at - 1), at < size() ? start(at) : text.length());
  }

  /** Whether the word and the one before it are separated by a blank or hyphen only. */
  boolean joins(int at) {
    if (at <= 0 || at >= size()) {
      return false;
    }
    String between = before(at);
    return between.equals(" ") || between.equals("-");
  }

  /**
   * Whether the writer begins words with capitals at all. Where not, a small letter says nothing;
   * where everything is in capitals, a capital says nothing.
   */
  boolean capitals() {
    return capitals;
  }

  private boolean usesCapitals() {
    int small = 0;
    int capital = 0;
    for (int at = 0; at < words.size(); at++) {
      int point = text.codePointAt(start(at));
      if (Character.isLowerCase(point)) {
        small++;
      } else if (Character.isUpperCase(point)) {
        capital++;
      }
    }
    return capital > 0 && small > 0;
  }

  /** Whether any of its words is one of these: without, a reader that needs one has no work. */
  boolean hasAny(Set<String> terms) {
    for (int at = 0; at < size(); at++) {
      if (is(at, terms)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a digit in it. */
  boolean hasDigit() {
    return text().chars().anyMatch(point -> point >= '0' && point <= '9');
  }
}

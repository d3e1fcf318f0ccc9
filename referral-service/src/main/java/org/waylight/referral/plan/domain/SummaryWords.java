package org.waylight.referral.plan.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as people compare them, without case and accents, and where they stand. */
final class SummaryWords {
  /** A word: {@code Peña} is {@code pena}. */
  record Word(String term, boolean capital, int start, int end) {}

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SummaryWords() {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      boolean capital = Character.isUpperCase(matcher.group().codePointAt(0));
      words.add(new Word(term(matcher.group()), capital, matcher.start(), matcher.end()));
    }
    return words;
  }

  static List<String> terms(String text) {
    return of(text).stream().map(Word::term).toList();
  }

  private static String term(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }
}

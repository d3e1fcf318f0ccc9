package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds ages that people write or imply: "15 years old", "she's 15", "Boy, 17, from", "10th
 * grader", "mi hija de 14 años". Spans of time ("for 15 years", "hace 15 años") and remembered ages
 * ("when I was 15") are none.
 */
public final class AgeReader {
  private AgeReader() {}

  /**
   * Every age that is said or implied, each place once: said before implied.
   *
   * @param year in which the text is read
   */
  public static List<Hit> of(String text, List<Word> words, int year) {
    AgeText read = new AgeText(text, words, year);
    List<Hit> all = new ArrayList<>(said(read));
    Stream.concat(EnglishAges.implied(read), SpanishAges.implied(read))
        .filter(implied -> all.stream().noneMatch(said -> overlap(said, implied)))
        .toList()
        .forEach(all::add);
    return all;
  }

  /** Every age that is said as one. */
  static List<Hit> said(String text) {
    return said(new AgeText(text, Words.of(text), 0));
  }

  private static List<Hit> said(AgeText text) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < text.words().size(); at++) {
      int number = at;
      EnglishAges.said(text, at).or(() -> SpanishAges.said(text, number)).ifPresent(hits::add);
    }
    return hits;
  }

  private static boolean overlap(Hit one, Hit other) {
    return one.start() < other.end() && one.end() > other.start();
  }
}

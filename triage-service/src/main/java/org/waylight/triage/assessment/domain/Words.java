package org.waylight.triage.assessment.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words the way people type on a phone: accents and apostrophes often missing. */
public final class Words {
  /** Wider than any gap a pattern may ask for. */
  public static final int SENTENCE_GAP = 12;

  private Words() {}

  /** The words of the text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int gap = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)) {
        int end = endOfWord(text, at);
        words.add(new Word(term(text, at, end), at, end, gap));
        gap = 0;
        at = end;
      } else {
        if (endsSentence(text, at, point)) {
          gap = SENTENCE_GAP;
        }
        at += Character.charCount(point);
      }
    }
    return words;
  }

  /** The form in which a word is compared. */
  public static String normalised(String word) {
    String decomposed = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(point -> !isApostrophe(point))
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean inside =
          Character.isLetterOrDigit(point)
              || Character.getType(point) == Character.NON_SPACING_MARK
              || (isApostrophe(point)
                  && next < text.length()
                  && Character.isLetter(text.codePointAt(next)));
      if (!inside) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /**
   * "No, he took it" answers a question; its "no" takes nothing back and gets a term of its own.
   */
  private static String term(String text, int start, int end) {
    String term = normalised(text.substring(start, end));
    boolean answer =
        term.equals("no") && end < text.length() && ",.;:!-".indexOf(text.charAt(end)) >= 0;
    return answer ? "no," : term;
  }

  private static boolean endsSentence(String text, int at, int point) {
    return switch (point) {
      case '!', '?', ';', '\n', '…' -> true;
      case '.' -> at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == '’' || point == '‘' || point == '`' || point == '´';
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}

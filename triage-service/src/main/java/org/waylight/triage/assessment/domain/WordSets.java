package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The sets of words that patterns ask for, numbered, each once however many patterns share it. A
 * text is looked up in them word by word, so that reading costs what the text holds and not how
 * many words a set has.
 */
public final class WordSets {
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byWord = new HashMap<>();
  private final Map<String, int[]> byStem = new HashMap<>();
  private int shortestStem = Integer.MAX_VALUE;
  private int longestStem;

  /** The number of a set: words as compared, and stems that end in an asterisk. */
  int numberOf(List<String> words) {
    List<String> sorted = List.copyOf(new TreeSet<>(words));
    Integer known = numbers.get(sorted);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(sorted, number);
    for (String word : sorted) {
      if (word.endsWith("*")) {
        String stem = word.substring(0, word.length() - 1);
        shortestStem = Math.min(shortestStem, stem.length());
        longestStem = Math.max(longestStem, stem.length());
        byStem.merge(stem, new int[] {number}, WordSets::both);
      } else {
        byWord.merge(word, new int[] {number}, WordSets::both);
      }
    }
    return number;
  }

  /** How many sets there are. */
  int size() {
    return numbers.size();
  }

  /** The numbers of the sets that hold a word; twice if by two of its stems. */
  int[] holding(String term) {
    int[] found = byWord.getOrDefault(term, NONE);
    for (int length = shortestStem; length <= Math.min(longestStem, term.length()); length++) {
      int[] more = byStem.get(term.substring(0, length));
      if (more != null) {
        found = both(found, more);
      }
    }
    return found;
  }

  private static final int[] NONE = {};

  private static int[] both(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** How often each set would be met in texts like these: what is rare tells patterns apart. */
  public int[] frequencies(List<String> texts) {
    int[] met = new int[size()];
    for (String text : texts) {
      List<Word> words = new ArrayList<>(Words.of(text));
      for (Word word : words) {
        for (int number : holding(word.term())) {
          met[number]++;
        }
      }
    }
    return met;
  }
}

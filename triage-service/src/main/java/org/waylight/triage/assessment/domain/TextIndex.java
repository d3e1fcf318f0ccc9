package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text as patterns see it: at which positions it has a word of which set. */
public final class TextIndex {
  private final @Nullable Spans[] positions;
  private final List<Word> words;
  private final int[] wordAt;

  private TextIndex(@Nullable Spans[] positions, List<Word> words, int[] wordAt) {
    this.positions = positions;
    this.words = words;
    this.wordAt = wordAt;
  }

  /** Looks the words of a text up in the sets. */
  public static TextIndex of(List<Word> words, WordSets sets) {
    @Nullable Spans[] positions = new Spans[sets.size()];
    int[] wordAt = new int[words.stream().mapToInt(word -> 1 + word.gap()).sum()];
    int position = -1;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      position += 1 + word.gap();
      wordAt[position] = at;
      for (int set : sets.holding(word.term())) {
        Spans known = positions[set];
        if (known == null) {
          known = new Spans();
          positions[set] = known;
        }
        known.add(position, position);
      }
    }
    return new TextIndex(positions, words, wordAt);
  }

  /** Where it has a word of the set. */
  Spans positions(int set) {
    Spans known = positions[set];
    return known == null ? Spans.NONE : known;
  }

  /** The sets it has a word of. */
  public IntStream sets() {
    return IntStream.range(0, positions.length).filter(set -> positions[set] != null);
  }

  /** The word at a position. */
  Word word(int position) {
    return words.get(wordAt[position]);
  }
}

package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The pattern of an indicator or frame, with the negations that take a match back. */
public final class StoredPhrase {
  /** How many words may stand between a negation and what it takes back. */
  private static final int NEGATION_REACH = 3;

  private final Phrase phrase;
  private final Phrase negation;
  private final boolean negatable;

  /** Makes a pattern ready to be looked for. */
  public StoredPhrase(
      PhrasePattern pattern, boolean negatable, List<String> negations, WordSets sets) {
    this.phrase = Phrase.of(pattern, sets);
    this.negation = new Phrase.OneWord(sets.numberOf(negations));
    this.negatable = negatable;
  }

  /** A stretch of the text, by the offsets of its first character and after its last. */
  public record Stretch(int start, int end) {}

  /** Where it is found, without what a negation before or inside takes back. */
  public List<Stretch> in(TextIndex text) {
    Spans all = phrase.in(text);
    if (all.isEmpty()) {
      return List.of();
    }
    Spans closest = all.closest();
    Spans negations = negatable ? negation.in(text) : Spans.NONE;
    List<Stretch> found = new ArrayList<>(closest.size());
    for (int at = 0; at < closest.size(); at++) {
      if (!isNegated(closest.first(at), closest.last(at), negations)) {
        found.add(
            new Stretch(text.word(closest.first(at)).start(), text.word(closest.last(at)).end()));
      }
    }
    return found;
  }

  private static boolean isNegated(int first, int last, Spans negations) {
    for (int at = 0; at < negations.size(); at++) {
      int position = negations.first(at);
      if (position >= first - 1 - NEGATION_REACH && position <= last) {
        return true;
      }
    }
    return false;
  }

  /** Of these sets any text it matches has at least one. */
  public IntStream required(IntToDoubleFunction frequency) {
    return phrase.required(frequency).distinct();
  }
}

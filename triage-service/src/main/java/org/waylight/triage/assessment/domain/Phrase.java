package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Before;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;
import org.waylight.triage.assessment.domain.PhrasePattern.Near;
import org.waylight.triage.assessment.domain.PhrasePattern.StartingWith;

/** A pattern ready to be looked for: its single words are numbers of {@link WordSets}. */
sealed interface Phrase {
  /** Every stretch that it matches. */
  Spans in(TextIndex text);

  /** Of these sets any text that it matches has at least one, the rarest that will do. */
  IntStream required(IntToDoubleFunction frequency);

  /** A word of a set. */
  record OneWord(int set) implements Phrase {
    @Override
    public Spans in(TextIndex text) {
      return text.positions(set);
    }

    @Override
    public IntStream required(IntToDoubleFunction frequency) {
      return IntStream.of(set);
    }
  }

  /** One of several. */
  record OneOf(List<Phrase> options) implements Phrase {
    @Override
    public Spans in(TextIndex text) {
      Spans all = Spans.NONE;
      for (Phrase option : options) {
        Spans found = option.in(text);
        all = all.isEmpty() ? found : found.isEmpty() ? all : both(all, found);
      }
      return all;
    }

    private static Spans both(Spans one, Spans other) {
      Spans both = new Spans();
      for (int at = 0; at < one.size(); at++) {
        both.add(one.first(at), one.last(at));
      }
      for (int at = 0; at < other.size(); at++) {
        both.add(other.first(at), other.last(at));
      }
      return both;
    }

    @Override
    public IntStream required(IntToDoubleFunction frequency) {
      return options.stream().flatMapToInt(option -> option.required(frequency));
    }
  }

  /**
   * One and then another, with at most so many words between.
   *
   * @param eitherWay the other may come first
   */
  record Together(Phrase one, Phrase other, int words, boolean eitherWay) implements Phrase {
    @Override
    public Spans in(TextIndex text) {
      Spans left = one.in(text);
      Spans right = left.isEmpty() ? left : other.in(text);
      if (right.isEmpty()) {
        return Spans.NONE;
      }
      Spans found = new Spans();
      for (int l = 0; l < left.size(); l++) {
        for (int r = 0; r < right.size(); r++) {
          if (follows(left.last(l), right.first(r))) {
            found.add(left.first(l), right.last(r));
          } else if (eitherWay && follows(right.last(r), left.first(l))) {
            found.add(right.first(r), left.last(l));
          }
        }
      }
      return found;
    }

    private boolean follows(int end, int start) {
      return start > end && start - end - 1 <= words;
    }

    @Override
    public IntStream required(IntToDoubleFunction frequency) {
      return Stream.of(one, other)
          .map(part -> part.required(frequency).toArray())
          .min(
              (a, b) ->
                  Double.compare(
                      IntStream.of(a).mapToDouble(frequency).sum(),
                      IntStream.of(b).mapToDouble(frequency).sum()))
          .map(IntStream::of)
          .orElseGet(IntStream::empty);
    }
  }

  /** Makes a pattern ready. */
  static Phrase of(PhrasePattern pattern, WordSets sets) {
    return switch (pattern) {
      case Exactly(String term) -> new OneWord(sets.numberOf(List.of(term)));
      case StartingWith(String stem) -> new OneWord(sets.numberOf(List.of(stem + "*")));
      case AnyOf any -> oneOf(any, sets);
      case Adjacent(List<PhrasePattern> parts) ->
          parts.stream()
              .map(part -> of(part, sets))
              .reduce((one, other) -> new Together(one, other, 0, false))
              .orElseThrow();
      case Before(PhrasePattern first, PhrasePattern second, int words) ->
          new Together(of(first, sets), of(second, sets), words, false);
      case Near(PhrasePattern one, PhrasePattern other, int words) ->
          new Together(of(one, sets), of(other, sets), words, true);
    };
  }

  /** All single words together are one set, however the alternatives are nested. */
  private static Phrase oneOf(AnyOf any, WordSets sets) {
    List<String> words = new ArrayList<>();
    List<Phrase> options = new ArrayList<>();
    options(any)
        .forEach(
            option -> {
              switch (option) {
                case Exactly(String term) -> words.add(term);
                case StartingWith(String stem) -> words.add(stem + "*");
                case AnyOf _, Adjacent _, Before _, Near _ -> options.add(of(option, sets));
              }
            });
    if (!words.isEmpty()) {
      options.addFirst(new OneWord(sets.numberOf(words)));
    }
    return options.size() == 1 ? options.getFirst() : new OneOf(options);
  }

  private static Stream<PhrasePattern> options(PhrasePattern pattern) {
    return pattern instanceof AnyOf(List<PhrasePattern> options)
        ? options.stream().flatMap(Phrase::options)
        : Stream.of(pattern);
  }
}

package org.waylight.triage.assessment.outbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.waylight.triage.assessment.domain.PhrasePattern;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Before;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;
import org.waylight.triage.assessment.domain.PhrasePattern.Near;
import org.waylight.triage.assessment.domain.PhrasePattern.StartingWith;

/**
 * The same patterns as Lucene's intervals, which know nothing of how ours are matched: what both
 * find has to be the same. Where an alternative hides another it is part of ("dog" hides "my dog")
 * and stands beside other words, the two are kept {@link #apart}.
 */
final class LucenePatterns {
  /** How many words may stand between a negation and what it takes back. */
  private static final int NEGATION_REACH = 3;

  private final IntervalsSource negation;

  LucenePatterns(List<String> negations) {
    this.negation =
        Intervals.or(
            false, negations.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  /** The pattern, without matches that a negation before or inside them takes back. */
  IntervalsSource compile(PhrasePattern pattern, boolean negatable) {
    IntervalsSource core = compile(pattern);
    if (!negatable) {
      return core;
    }
    IntervalsSource negated = Intervals.maxgaps(NEGATION_REACH, Intervals.ordered(negation, core));
    return Intervals.nonOverlapping(Intervals.notContaining(core, negation), negated);
  }

  private IntervalsSource compile(PhrasePattern pattern) {
    return switch (pattern) {
      case Exactly(String term) -> Intervals.term(term);
      case StartingWith(String stem) -> Intervals.prefix(new BytesRef(stem), 1024);
      case AnyOf(List<PhrasePattern> options) -> Intervals.or(false, compile(options));
      case Adjacent(List<PhrasePattern> parts) -> phrase(apart(parts));
      case Before(PhrasePattern first, PhrasePattern second, int words) ->
          Intervals.maxgaps(words, Intervals.ordered(compile(first), compile(second)));
      case Near(PhrasePattern one, PhrasePattern other, int words) ->
          Intervals.maxgaps(words, Intervals.unorderedNoOverlaps(compile(one), compile(other)));
    };
  }

  private IntervalsSource phrase(List<List<PhrasePattern>> apart) {
    IntervalsSource[] phrases =
        apart.stream()
            .map(parts -> Intervals.phrase(compile(parts)))
            .toArray(IntervalsSource[]::new);
    return phrases.length == 1 ? phrases[0] : Intervals.or(false, phrases);
  }

  /** The same words side by side, written so that no alternative is as long as another is not. */
  private static List<List<PhrasePattern>> apart(List<PhrasePattern> parts) {
    List<List<PhrasePattern>> apart = List.of(List.of());
    for (PhrasePattern part : parts) {
      List<List<PhrasePattern>> longer = new ArrayList<>();
      for (List<PhrasePattern> begun : apart) {
        for (PhrasePattern ofOneLength : byLength(part)) {
          longer.add(Stream.concat(begun.stream(), Stream.of(ofOneLength)).toList());
        }
      }
      apart = longer;
    }
    return apart;
  }

  private static Collection<PhrasePattern> byLength(PhrasePattern part) {
    Map<Integer, List<PhrasePattern>> byLength = new TreeMap<>();
    options(part)
        .forEach(
            option ->
                byLength.computeIfAbsent(length(option), any -> new ArrayList<>()).add(option));
    return byLength.values().stream()
        .map(same -> same.size() == 1 ? same.getFirst() : new AnyOf(same))
        .toList();
  }

  private static Stream<PhrasePattern> options(PhrasePattern pattern) {
    return pattern instanceof AnyOf(List<PhrasePattern> options)
        ? options.stream().flatMap(LucenePatterns::options)
        : Stream.of(pattern);
  }

  /** How many words it has at most. */
  private static int length(PhrasePattern pattern) {
    return switch (pattern) {
      case Exactly _ -> 1;
      case StartingWith _ -> 1;
      case AnyOf(List<PhrasePattern> options) ->
          options.stream().mapToInt(LucenePatterns::length).max().orElse(0);
      case Adjacent(List<PhrasePattern> parts) ->
          parts.stream().mapToInt(LucenePatterns::length).sum();
      case Before(PhrasePattern first, PhrasePattern second, int words) ->
          length(first) + words + length(second);
      case Near(PhrasePattern one, PhrasePattern other, int words) ->
          length(one) + words + length(other);
    };
  }

  private IntervalsSource[] compile(List<PhrasePattern> patterns) {
    return patterns.stream().map(this::compile).toArray(IntervalsSource[]::new);
  }
}

package org.waylight.triage.assessment.outbound;

import java.util.List;
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
 * Turns patterns into Lucene intervals. Alternatives stay as they are written: multiplied out, as
 * Lucene would do, some patterns grow past a thousand clauses.
 */
final class PatternCompiler {
  /** How many words may stand between a negation and what it takes back. */
  private static final int NEGATION_REACH = 3;

  private final IntervalsSource negation;

  PatternCompiler(List<String> negations) {
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
      case Adjacent(List<PhrasePattern> parts) -> Intervals.phrase(compile(parts));
      case Before(PhrasePattern first, PhrasePattern second, int words) ->
          Intervals.maxgaps(words, Intervals.ordered(compile(first), compile(second)));
      case Near(PhrasePattern one, PhrasePattern other, int words) ->
          Intervals.maxgaps(words, Intervals.unorderedNoOverlaps(compile(one), compile(other)));
    };
  }

  private IntervalsSource[] compile(List<PhrasePattern> patterns) {
    return patterns.stream().map(this::compile).toArray(IntervalsSource[]::new);
  }
}

package org.waylight.triage.assessment.outbound;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.waylight.triage.assessment.domain.PhrasePattern;

/** A single text in which a single pattern is looked for, without the reader around it. */
final class SomeText {
  private static final Analyzer WORDS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          return new TokenStreamComponents(new WordTokenizer());
        }
      };

  private SomeText() {}

  static boolean finds(PhrasePattern pattern, String text) {
    return finds(new PatternCompiler(List.of("not")), pattern, false, text);
  }

  static boolean finds(
      PatternCompiler compiler, PhrasePattern pattern, boolean negatable, String text) {
    MemoryIndex index = new MemoryIndex();
    index.addField("text", text, WORDS);
    return index.search(new IntervalQuery("text", compiler.compile(pattern, negatable))) > 0;
  }
}

package org.waylight.triage.assessment.outbound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A stored query that matched, with the whole stretch of every match: Lucene's own highlights give
 * the single words, while a person wants to see what the indicator saw.
 */
final class SpanMatch extends QueryMatch {
  private final List<Span> spans;

  /** From the first matched character to after the last. */
  record Span(int start, int end) {}

  private SpanMatch(String queryId, List<Span> spans) {
    super(queryId);
    this.spans = List.copyOf(spans);
  }

  List<Span> spans() {
    return spans;
  }

  /** Finds the spans of one field. */
  static MatcherFactory<SpanMatch> in(String field) {
    return searcher -> new SpanMatcher(searcher, field);
  }

  private static final class SpanMatcher extends CandidateMatcher<SpanMatch> {
    private final String field;

    SpanMatcher(IndexSearcher searcher, String field) {
      super(searcher);
      this.field = field;
    }

    @Override
    public void matchQuery(String queryId, Query query, Map<String, String> metadata)
        throws IOException {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          DocIdSetIterator documents = scorer.iterator();
          for (int doc = documents.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = documents.nextDoc()) {
            List<Span> spans = spans(weight.matches(leaf, doc));
            if (!spans.isEmpty()) {
              addMatch(new SpanMatch(queryId, spans), leaf.docBase + doc);
            }
          }
        }
      }
    }

    private List<Span> spans(@Nullable Matches matches) throws IOException {
      MatchesIterator found = matches == null ? null : matches.getMatches(field);
      List<Span> spans = new ArrayList<>();
      while (found != null && found.next()) {
        spans.add(new Span(found.startOffset(), found.endOffset()));
      }
      return spans.stream().distinct().toList();
    }

    @Override
    public SpanMatch resolve(SpanMatch one, SpanMatch other) {
      List<Span> all = new ArrayList<>(one.spans());
      all.addAll(other.spans());
      return new SpanMatch(one.getQueryId(), all.stream().distinct().toList());
    }
  }
}

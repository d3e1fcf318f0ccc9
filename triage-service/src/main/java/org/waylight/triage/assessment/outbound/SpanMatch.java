package org.waylight.triage.assessment.outbound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * A stored query that matched, with the whole stretch of every match: Lucene's own highlights give
 * the single words, while a person wants to see what the indicator saw. The intervals are walked
 * once for a whole batch, which is several times faster than asking for matches text by text.
 */
final class SpanMatch extends QueryMatch {
  private final List<Span> spans;

  /** Positions of the first and the last matched word. */
  record Span(int first, int last) {}

  private SpanMatch(String queryId, List<Span> spans) {
    super(queryId);
    this.spans = List.copyOf(spans);
  }

  List<Span> spans() {
    return spans;
  }

  /** Finds the spans of one field; {@code sources} are the intervals behind each query. */
  static MatcherFactory<SpanMatch> in(String field, Map<String, IntervalsSource> sources) {
    return searcher -> new SpanMatcher(searcher, field, sources);
  }

  private static final class SpanMatcher extends CandidateMatcher<SpanMatch> {
    private final String field;
    private final Map<String, IntervalsSource> sources;

    SpanMatcher(IndexSearcher searcher, String field, Map<String, IntervalsSource> sources) {
      super(searcher);
      this.field = field;
      this.sources = sources;
    }

    @Override
    public void matchQuery(String queryId, Query query, Map<String, String> metadata)
        throws IOException {
      IntervalsSource source = sources.get(queryId);
      if (source == null) {
        throw new IllegalStateException("no intervals behind " + queryId);
      }
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        IntervalIterator intervals = source.intervals(field, leaf);
        if (intervals != null) {
          for (int document = intervals.nextDoc();
              document != DocIdSetIterator.NO_MORE_DOCS;
              document = intervals.nextDoc()) {
            List<Span> spans = spans(intervals);
            if (!spans.isEmpty()) {
              addMatch(new SpanMatch(queryId, spans), leaf.docBase + document);
            }
          }
        }
      }
    }

    private static List<Span> spans(IntervalIterator intervals) throws IOException {
      List<Span> spans = new ArrayList<>();
      while (intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        spans.add(new Span(intervals.start(), intervals.end()));
      }
      return spans;
    }

    @Override
    public SpanMatch resolve(SpanMatch one, SpanMatch other) {
      List<Span> all = new ArrayList<>(one.spans());
      all.addAll(other.spans());
      return new SpanMatch(one.getQueryId(), all.stream().distinct().toList());
    }
  }
}

package org.waylight.triage.assessment.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.AgeReader;
import org.waylight.triage.assessment.domain.Frame;
import org.waylight.triage.assessment.domain.Framed;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.Indicator;
import org.waylight.triage.assessment.domain.LanguageReader;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.ReadLanguage;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.Words;
import org.waylight.triage.facts.domain.FactReader;
import org.waylight.triage.facts.domain.FactsRead;
import org.waylight.triage.facts.domain.SpeltWords;
import org.waylight.triage.facts.outbound.GazetteerFiles;
import org.waylight.triage.indicators.application.IndicatorCompiler.TrialReader;

/**
 * Reads texts with the stored indicators of all languages at once, since people mix them. A whole
 * batch is one pass of Lucene Monitor.
 */
public final class LuceneTextReader implements TrialReader {
  private static final String FIELD = "text";

  /** The languages there are indicators of. */
  static final List<String> LANGUAGES = List.of("en", "es");

  private static final Comparator<Hit> BY_PLACE =
      Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::indicator);
  private static final Comparator<Framed> BY_FRAME =
      Comparator.comparing((Framed one) -> one.frame().reference()).thenComparingInt(Framed::start);

  private final Monitor monitor;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Frame> frames = new HashMap<>();
  private final Map<String, String> languageOfFrame = new HashMap<>();
  private final Map<String, IntervalsSource> sources = new HashMap<>();
  private final FactReader facts = GazetteerFiles.reader();
  private final String version;
  private final Clock clock;

  /** Reads with the built-in indicator files; a slip in one stops the start. */
  public LuceneTextReader(Clock clock) {
    this(LANGUAGES.stream().map(IndicatorFile::ofLanguage).toList(), clock);
  }

  /** Reads with these indicator files. */
  LuceneTextReader(List<IndicatorFile> files, Clock clock) {
    this.clock = clock;
    version = files.stream().map(IndicatorFile::reference).collect(Collectors.joining(","));
    List<MonitorQuery> queries = files.stream().flatMap(file -> queries(file).stream()).toList();
    try {
      monitor = new Monitor(new WordAnalyzer(), new TermFilteredPresearcher());
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MonitorQuery> queries(IndicatorFile file) {
    PatternCompiler compiler = new PatternCompiler(file.negations());
    List<MonitorQuery> queries = new ArrayList<>();
    for (Indicator indicator : file.read()) {
      if (indicators.put(indicator.reference(), indicator) != null) {
        throw new IllegalStateException("indicator twice: " + indicator.reference());
      }
      queries.add(
          query(
              indicator.reference(), compiler.compile(indicator.pattern(), indicator.negatable())));
    }
    for (Frame frame : file.readFrames()) {
      if (frames.put(frame.reference(), frame) != null
          || indicators.containsKey(frame.reference())) {
        throw new IllegalStateException("frame twice: " + frame.reference());
      }
      languageOfFrame.put(frame.reference(), file.language());
      queries.add(query(frame.reference(), compiler.compile(frame.pattern(), frame.negatable())));
    }
    return queries;
  }

  private MonitorQuery query(String reference, IntervalsSource source) {
    sources.put(reference, source);
    return new MonitorQuery(reference, new IntervalQuery(FIELD, source));
  }

  @Override
  public String indicatorsVersion() {
    return version;
  }

  @Override
  public List<MessageReading> read(List<Text> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    Document[] documents = texts.stream().map(LuceneTextReader::document).toArray(Document[]::new);
    try {
      MultiMatchingQueries<SpanMatch> matches =
          monitor.match(documents, SpanMatch.in(FIELD, sources));
      if (!matches.getErrors().isEmpty()) {
        throw new IllegalStateException(
            "indicators failed: " + matches.getErrors().keySet(),
            matches.getErrors().values().iterator().next());
      }
      List<MessageReading> readings = new ArrayList<>(texts.size());
      for (int at = 0; at < texts.size(); at++) {
        readings.add(reading(texts.get(at), matches, at));
      }
      return readings;
    } catch (IOException e) {
      throw new UncheckedIOException("indicators could not be matched", e);
    }
  }

  /** Which indicators and frames match a text, before anything is set aside. */
  Set<String> matching(String text) {
    Document[] one = {document(new Text(new UUID(0, 0), text))};
    try {
      return monitor.match(one, SpanMatch.in(FIELD, sources)).getMatches(0).stream()
          .map(SpanMatch::getQueryId)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("indicators could not be matched", e);
    }
  }

  private MessageReading reading(Text text, MultiMatchingQueries<SpanMatch> matches, int document) {
    List<Word> words = Words.of(text.words());
    Map<Integer, Word> byPosition = byPosition(words);
    List<Hit> hits = new ArrayList<>(AgeReader.of(text.words(), words, Year.now(clock).getValue()));
    List<Framed> framed = new ArrayList<>();
    ReadLanguage language = LanguageReader.of(words);
    for (SpanMatch match : matches.getMatches(document)) {
      Frame frame = frames.get(match.getQueryId());
      if (frame == null) {
        hits.addAll(hits(match, byPosition));
      } else if (worksIn(language, frame)) {
        framed.addAll(framed(frame, match, byPosition, words));
      }
    }
    FactsRead read = facts.read(SpeltWords.of(text.words(), words));
    hits.addAll(read.hits());
    hits.sort(BY_PLACE);
    framed.sort(BY_FRAME);
    return new MessageReading(
        text.messageId(), language, Framed.apply(hits, framed), read.places());
  }

  /**
   * TRI-2: what takes away works only in messages of its own language, or of no certain one. "My
   * son 17" is no "son 17", they are seventeen.
   */
  private boolean worksIn(ReadLanguage language, Frame frame) {
    String tag = language.tag();
    return tag == null || tag.equals(languageOfFrame.get(frame.reference()));
  }

  private static List<Framed> framed(
      Frame frame, SpanMatch match, Map<Integer, Word> byPosition, List<Word> words) {
    return match.spans().stream()
        .map(
            span ->
                Framed.of(
                    frame,
                    required(byPosition.get(span.first())).start(),
                    required(byPosition.get(span.last())).end(),
                    words))
        .filter(framed -> !framed.isBroughtBack(words))
        .toList();
  }

  private static Map<Integer, Word> byPosition(List<Word> words) {
    Map<Integer, Word> byPosition = new HashMap<>();
    int position = -1;
    for (Word word : words) {
      position += 1 + word.gap();
      byPosition.put(position, word);
    }
    return byPosition;
  }

  private List<Hit> hits(SpanMatch match, Map<Integer, Word> words) {
    Indicator indicator = required(indicators.get(match.getQueryId()));
    return match.spans().stream()
        .map(
            span ->
                new Hit(
                    indicator.reference(),
                    indicator.speaksFor(),
                    indicator.weight(),
                    required(words.get(span.first())).start(),
                    required(words.get(span.last())).end()))
        .distinct()
        .toList();
  }

  private static <T> T required(@Nullable T known) {
    if (known == null) {
      throw new IllegalStateException("a match of an unknown indicator or word");
    }
    return known;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Text text) {
    Document document = new Document();
    document.add(new TextField(FIELD, text.words(), Field.Store.NO));
    return document;
  }

  /** Words as the domain cuts them, nothing else. */
  private static final class WordAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(new WordTokenizer());
    }
  }
}

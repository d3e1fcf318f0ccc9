package org.waylight.triage.assessment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.Words;

class SameAsLuceneTest {
  private static final String FIELD = "text";

  @Test
  @DisplayName("TRI-1 every indicator and frame matches the texts that Lucene's intervals match")
  void same() throws IOException {
    Map<String, IntervalQuery> queries = new TreeMap<>();
    List<String> texts = new ArrayList<>(vignettes());
    for (String language : IndicatorReader.LANGUAGES) {
      IndicatorFile file = IndicatorFile.ofLanguage(language);
      LucenePatterns lucene = new LucenePatterns(file.negations());
      file.read()
          .forEach(
              one ->
                  queries.put(
                      one.reference(),
                      new IntervalQuery(FIELD, lucene.compile(one.pattern(), one.negatable()))));
      file.readFrames()
          .forEach(
              one ->
                  queries.put(
                      one.reference(),
                      new IntervalQuery(FIELD, lucene.compile(one.pattern(), one.negatable()))));
      texts.addAll(file.examples().limit(150).toList());
    }
    IndicatorReader reader = new IndicatorReader(Clock.systemUTC());

    for (String text : texts) {
      assertThat(reader.matching(text)).as(text).isEqualTo(matching(queries, text));
    }
  }

  private static Set<String> matching(Map<String, IntervalQuery> queries, String text) {
    MemoryIndex index = new MemoryIndex();
    index.addField(FIELD, text, new WordAnalyzer());
    var searcher = index.createSearcher();
    Set<String> found = new TreeSet<>();
    queries.forEach(
        (reference, query) -> {
          try {
            if (searcher.count(query) > 0) {
              found.add(reference);
            }
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    return found;
  }

  private static List<String> vignettes() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String language : IndicatorReader.LANGUAGES) {
      try (Stream<String> lines =
          Files.lines(Path.of("src/test/judgement/dev/" + language + ".jsonl"))) {
        for (String line : lines.filter(one -> !one.isBlank()).limit(60).toList()) {
          new ObjectMapper()
              .readTree(line)
              .get("messages")
              .forEach(message -> texts.add(message.asText()));
        }
      }
    }
    return texts;
  }

  /** Words as the domain cuts them. */
  private static final class WordAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(new WordTokenizer());
    }
  }

  private static final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final List<Word> words = new ArrayList<>();

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (words.isEmpty()) {
        return false;
      }
      Word word = words.removeFirst();
      term.append(word.term());
      position.setPositionIncrement(1 + word.gap());
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      for (int read = input.read(); read >= 0; read = input.read()) {
        text.append((char) read);
      }
      words.clear();
      words.addAll(Words.of(text.toString()));
    }
  }
}

package org.waylight.triage.assessment.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Finding;
import org.waylight.triage.assessment.domain.Frame;
import org.waylight.triage.assessment.domain.Indicator;
import org.waylight.triage.assessment.domain.WordClasses;
import org.waylight.triage.assessment.domain.Words;

/**
 * The indicators of one language as its file writes them.
 *
 * @param version grows with every change of the file
 * @param negations the words that take a match back
 * @param words named classes of words, which patterns use as {@code $name}
 * @param frames what says how the words around it are meant
 */
public record IndicatorFile(
    String language,
    int version,
    List<String> negations,
    @Nullable Map<String, String> words,
    @Nullable List<FrameEntry> frames,
    List<Entry> indicators) {

  /** One frame as written; version 1, not negatable, and it takes {@link #TAKEN} unless it says. */
  public record FrameEntry(
      String id,
      @Nullable Integer version,
      Frame.Manner manner,
      Frame.Reach reach,
      String pattern,
      @Nullable Boolean negatable,
      @Nullable Set<String> takes,
      @Nullable Set<String> unless,
      String example,
      String counterExample) {}

  /** What a frame takes away where its file does not say: what bears on urgency and type. */
  private static final Set<String> TAKEN =
      Set.of("READING", "AGE", "HELP", "PURPOSE", "MEANS", "FIRST_HAND");

  /** One indicator as written; version 1 and negatable unless it says otherwise. */
  public record Entry(
      String id,
      @Nullable Integer version,
      String pattern,
      @Nullable Boolean negatable,
      List<String> speaksFor,
      double weight,
      String source,
      String example,
      String counterExample) {}

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads a set as somebody wrote it.
   *
   * @throws JsonProcessingException with the place where it is not of this form
   */
  static IndicatorFile of(String yaml) throws JsonProcessingException {
    return YAML.readValue(yaml, IndicatorFile.class);
  }

  /** Reads {@code indicators/<language>.yaml}; an unknown key or a slip in a pattern is refused. */
  public static IndicatorFile ofLanguage(String language) {
    String name = "indicators/" + language + ".yaml";
    ClassLoader loader = IndicatorFile.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no such file: " + name);
      }
      return YAML.readValue(file, IndicatorFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** How assessments quote the file: {@code en@1}. */
  public String reference() {
    return language + "@" + version;
  }

  /** Every example and counter-example: how people write, as far as the file tells. */
  Stream<String> examples() {
    return Stream.concat(
        indicators.stream().flatMap(one -> Stream.of(one.example(), one.counterExample())),
        frames == null
            ? Stream.empty()
            : frames.stream().flatMap(one -> Stream.of(one.example(), one.counterExample())));
  }

  /** The indicators, their patterns read. */
  public List<Indicator> read() {
    WordClasses classes = readClasses();
    return indicators.stream().map(entry -> indicator(entry, classes)).toList();
  }

  /** The frames, their patterns read. */
  public List<Frame> readFrames() {
    WordClasses classes = readClasses();
    return frames == null
        ? List.of()
        : frames.stream().map(entry -> frame(entry, classes)).toList();
  }

  /** One entry of it, read by itself. */
  Indicator indicator(Entry entry) {
    return indicator(entry, readClasses());
  }

  /** One frame of it, read by itself. */
  Frame frame(FrameEntry entry) {
    return frame(entry, readClasses());
  }

  /** The word classes, each read. */
  WordClasses readClasses() {
    try {
      return words == null ? WordClasses.NONE : new WordClasses(words);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("words of " + language + ": " + e.getMessage(), e);
    }
  }

  private static Frame frame(FrameEntry entry, WordClasses classes) {
    try {
      Integer ownVersion = entry.version();
      Set<String> takes = entry.takes();
      Set<String> unless = entry.unless();
      return new Frame(
          entry.id(),
          ownVersion == null ? 1 : ownVersion,
          entry.manner(),
          classes.pattern(entry.pattern()),
          Boolean.TRUE.equals(entry.negatable()),
          entry.reach(),
          takes == null ? TAKEN : takes,
          unless == null
              ? Set.of()
              : unless.stream().map(Words::normalised).collect(Collectors.toSet()),
          entry.example(),
          entry.counterExample());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("frame " + entry.id() + ": " + e.getMessage(), e);
    }
  }

  private Indicator indicator(Entry entry, WordClasses classes) {
    try {
      Integer ownVersion = entry.version();
      return new Indicator(
          entry.id(),
          ownVersion == null ? 1 : ownVersion,
          language,
          classes.pattern(entry.pattern()),
          !Boolean.FALSE.equals(entry.negatable()),
          entry.speaksFor().stream().map(Finding::of).collect(Collectors.toSet()),
          entry.weight(),
          entry.source(),
          entry.example(),
          entry.counterExample());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("indicator " + entry.id() + ": " + e.getMessage(), e);
    }
  }
}

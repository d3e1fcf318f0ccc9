package org.waylight.triage.assessment.outbound;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.AgeReader;
import org.waylight.triage.assessment.domain.Frame;
import org.waylight.triage.assessment.domain.Framed;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.Indicator;
import org.waylight.triage.assessment.domain.LanguageReader;
import org.waylight.triage.assessment.domain.Leaning;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.PeopleReader;
import org.waylight.triage.assessment.domain.PhrasePattern;
import org.waylight.triage.assessment.domain.ReadLanguage;
import org.waylight.triage.assessment.domain.StoredPhrase;
import org.waylight.triage.assessment.domain.StoredPhrase.Stretch;
import org.waylight.triage.assessment.domain.TextIndex;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.assessment.domain.Word;
import org.waylight.triage.assessment.domain.WordSets;
import org.waylight.triage.assessment.domain.WordWeights;
import org.waylight.triage.assessment.domain.Words;
import org.waylight.triage.facts.domain.FactReader;
import org.waylight.triage.facts.domain.FactsRead;
import org.waylight.triage.facts.domain.SpeltWords;
import org.waylight.triage.facts.outbound.GazetteerFiles;

/**
 * Reads texts with the indicators of all languages at once, since people mix them. Of all that is
 * stored only what may match is looked for: a pattern is found by the rarest sets of words that a
 * text must have a word of (ADR 0016).
 */
public final class IndicatorReader implements TextReader {
  /** The languages there are indicators of. */
  static final List<String> LANGUAGES = List.of("en", "es");

  private static final Comparator<Hit> BY_PLACE =
      Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::indicator);
  private static final Comparator<Framed> BY_FRAME =
      Comparator.comparing((Framed one) -> one.frame().reference()).thenComparingInt(Framed::start);

  private final WordSets sets = new WordSets();
  private final Map<String, Stored> stored = new LinkedHashMap<>();
  private final List<Stored> all;

  /** By the number of a word set, the places in the list of what it may find. */
  private final List<List<Integer>> found = new ArrayList<>();

  /** By language; what words weigh changes with the program, not with a proposed set. */
  private static final Map<String, WordWeights> BUILT_IN =
      LANGUAGES.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), WordWeightsFile::ofLanguage));

  private final Map<String, WordWeights> weights;
  private final FactReader facts = GazetteerFiles.reader();
  private final String version;
  private final Clock clock;

  /** What a stored pattern stands for: an indicator or a frame, and how it is looked for. */
  private record Stored(
      String language, @Nullable Indicator indicator, @Nullable Frame frame, StoredPhrase phrase) {

    /**
     * TRI-2: what takes away works only in messages of its own language, or of no certain one. "My
     * son 17" is no "son 17", they are seventeen.
     */
    boolean worksIn(ReadLanguage read) {
      String tag = read.tag();
      return frame == null || tag == null || tag.equals(language);
    }
  }

  /** Reads with the built-in indicator files; a slip in one stops the start. */
  public IndicatorReader(Clock clock) {
    this(LANGUAGES.stream().map(IndicatorFile::ofLanguage).toList(), clock);
  }

  /** Reads with these indicator files. */
  IndicatorReader(List<IndicatorFile> files, Clock clock) {
    this(files, BUILT_IN, clock);
  }

  /** Reads with the built-in indicators alone, as words are weighed beside them. */
  public static IndicatorReader withoutWeights(Clock clock) {
    return new IndicatorReader(
        LANGUAGES.stream().map(IndicatorFile::ofLanguage).toList(), Map.of(), clock);
  }

  private IndicatorReader(
      List<IndicatorFile> files, Map<String, WordWeights> weights, Clock clock) {
    this.clock = clock;
    this.weights = weights;
    version = files.stream().map(IndicatorFile::reference).collect(Collectors.joining(","));
    files.forEach(this::register);
    all = List.copyOf(stored.values());
    findByRarest(files.stream().flatMap(IndicatorFile::examples).toList());
  }

  private void register(IndicatorFile file) {
    for (Indicator one : file.read()) {
      register(
          one.reference(),
          new Stored(
              file.language(),
              one,
              null,
              phrase(one.pattern(), one.negatable(), file.negations())));
    }
    for (Frame one : file.readFrames()) {
      register(
          one.reference(),
          new Stored(
              file.language(),
              null,
              one,
              phrase(one.pattern(), one.negatable(), file.negations())));
    }
  }

  private StoredPhrase phrase(PhrasePattern pattern, boolean negatable, List<String> negations) {
    return new StoredPhrase(pattern, negatable, negations, sets);
  }

  private void register(String reference, Stored one) {
    if (stored.put(reference, one) != null) {
      throw new IllegalStateException("indicator or frame twice: " + reference);
    }
  }

  private void findByRarest(List<String> howPeopleWrite) {
    int[] frequencies = sets.frequencies(howPeopleWrite);
    for (int set = 0; set < frequencies.length; set++) {
      found.add(new ArrayList<>());
    }
    for (int at = 0; at < all.size(); at++) {
      int place = at;
      all.get(at)
          .phrase()
          .required(set -> 1 + frequencies[set])
          .forEach(set -> found.get(set).add(place));
    }
  }

  @Override
  public String indicatorsVersion() {
    return version;
  }

  @Override
  public List<MessageReading> read(List<Text> texts) {
    return texts.stream().map(this::read).toList();
  }

  private MessageReading read(Text text) {
    List<Word> words = Words.of(text.words());
    TextIndex index = TextIndex.of(words, sets);
    List<Hit> hits = new ArrayList<>(AgeReader.of(text.words(), words, Year.now(clock).getValue()));
    hits.addAll(PeopleReader.of(words));
    List<Framed> framed = new ArrayList<>();
    ReadLanguage language = LanguageReader.of(words);
    BitSet candidates = candidates(index);
    for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
      Stored one = all.get(at);
      for (Stretch stretch : one.phrase().in(index)) {
        if (one.indicator() != null) {
          hits.add(hit(one.indicator(), stretch));
        } else if (one.frame() != null && one.worksIn(language)) {
          framed.add(Framed.of(one.frame(), stretch.start(), stretch.end(), words));
        }
      }
    }
    framed.removeIf(one -> one.isBroughtBack(words));
    FactsRead read = facts.read(SpeltWords.of(text.words(), words));
    hits.addAll(read.hits());
    hits.sort(BY_PLACE);
    framed.sort(BY_FRAME);
    List<Hit> kept = Framed.apply(hits, framed);
    WordWeights weighing = language.tag() == null ? null : weights.get(language.tag());
    List<Leaning> leanings = weighing == null ? List.of() : weighing.of(words, kept);
    return new MessageReading(
        text.messageId(), language, Leaning.setAside(kept, leanings), read.places(), leanings);
  }

  private static Hit hit(Indicator indicator, Stretch stretch) {
    return new Hit(
        indicator.reference(),
        indicator.speaksFor(),
        indicator.weight(),
        stretch.start(),
        stretch.end());
  }

  /** Which indicators and frames match a text, before anything is set aside. */
  Set<String> matching(String text) {
    TextIndex index = TextIndex.of(Words.of(text), sets);
    return stored.entrySet().stream()
        .filter(one -> !one.getValue().phrase().in(index).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private BitSet candidates(TextIndex index) {
    BitSet candidates = new BitSet(all.size());
    index.sets().forEach(set -> found.get(set).forEach(candidates::set));
    return candidates;
  }
}

package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.triage.assessment.outbound.IndicatorReader;

/**
 * The committed weights are those the vignettes give; {@code -Dwaylight.weights.write=true} writes
 * them.
 */
class WordWeightsTest {
  private static final Path VIGNETTES = Path.of("src/test/judgement");
  private static final Path WEIGHTS = Path.of("src/main/resources/indicators");
  private static final int VERSION = 1;

  /** Processors differ in the last bit of an exponential; what is left out is lighter than this. */
  private static final double LIGHT = 0.2;

  private static final double ROUNDING = 0.03;
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final String COMMENT =
      """
      What words, two neighbouring words and findings weigh for what triage concludes, as log odds (docs/adr/0019-words-that-weigh.md).
      Fitted from the vignettes in src/test/judgement (fit and dev) by WordWeightsTest; not written by hand.""";

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("TRI-1 the weights of words are those the labelled vignettes give")
  void fitted(String language) throws IOException {
    List<Vignette> vignettes =
        Stream.of("dev", "fit").flatMap(folder -> of(folder, language)).toList();
    String written =
        new FitWords(IndicatorReader.withoutWeights(TODAY), vignettes)
            .fit(language + "-words@" + VERSION, COMMENT);
    Path file = WEIGHTS.resolve(language + ".weights");
    if (Boolean.getBoolean("waylight.weights.write")) {
      Files.writeString(file, written);
    }
    Map<String, Double> committed = weights(Files.readAllLines(file));
    Map<String, Double> given = weights(written.lines().toList());
    Set<String> all = new TreeSet<>(committed.keySet());
    all.addAll(given.keySet());
    assertThat(all)
        .as("run with -Dwaylight.weights.write=true to take the vignettes' weights")
        .filteredOn(one -> differ(committed.get(one), given.get(one)))
        .isEmpty();
  }

  private static boolean differ(@Nullable Double one, @Nullable Double other) {
    if (one != null && other != null) {
      return Math.abs(one - other) > ROUNDING;
    }
    double only = one != null ? one : Objects.requireNonNull(other);
    return Math.abs(only) > LIGHT + ROUNDING;
  }

  /** By feature and conclusion. */
  private static Map<String, Double> weights(List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      List<String> parts = List.of(line.split("\t"));
      for (String part : parts.subList(1, parts.size())) {
        int equals = part.lastIndexOf('=');
        weights.put(
            parts.getFirst() + "\t" + part.substring(0, equals),
            Double.valueOf(part.substring(equals + 1)));
      }
    }
    return weights;
  }

  private static Stream<Vignette> of(String folder, String language) {
    try (Stream<Path> files = Files.list(VIGNETTES.resolve(folder))) {
      List<String> names =
          files
              .filter(file -> file.getFileName().toString().startsWith(language))
              .sorted()
              .map(Path::toString)
              .toList();
      VignetteFiles.Reading reading = VignetteFiles.read(names);
      assertThat(reading.refusals()).isEmpty();
      return reading.vignettes().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

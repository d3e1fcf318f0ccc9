package org.waylight.triage.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(Files.readString(file))
        .as("run with -Dwaylight.weights.write=true to take the vignettes' weights")
        .isEqualTo(written);
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

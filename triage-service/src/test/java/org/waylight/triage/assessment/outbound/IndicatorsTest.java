package org.waylight.triage.assessment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.assessment.domain.Finding;
import org.waylight.triage.assessment.domain.FindingKind;
import org.waylight.triage.assessment.domain.Frame;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.Indicator;
import org.waylight.triage.assessment.domain.TextReader.Text;

/** Every indicator against its own example and counter-example, and the matching itself. */
class IndicatorsTest {
  private static final IndicatorReader READER = new IndicatorReader(Clock.systemUTC());

  @TestFactory
  @DisplayName("TRI-1 every indicator finds its example and leaves its counter-example")
  Stream<DynamicTest> examples() {
    return Stream.of("en", "es")
        .flatMap(language -> IndicatorFile.ofLanguage(language).read().stream())
        .map(
            indicator ->
                DynamicTest.dynamicTest(indicator.reference(), () -> checkExamples(indicator)));
  }

  @TestFactory
  @DisplayName("TRI-1 every frame finds its example and leaves its counter-example")
  Stream<DynamicTest> frames() {
    return Stream.of("en", "es")
        .map(IndicatorFile::ofLanguage)
        .flatMap(file -> file.readFrames().stream().map(frame -> test(frame)));
  }

  private static DynamicTest test(Frame frame) {
    return DynamicTest.dynamicTest(
        frame.reference(),
        () -> {
          assertThat(READER.matching(frame.example())).as("example").contains(frame.reference());
          assertThat(READER.matching(frame.counterExample()))
              .as("counter-example")
              .doesNotContain(frame.reference());
        });
  }

  @Test
  @DisplayName("TRI-1 what is meant as a film's, as possible or as long over is set aside, visibly")
  void setAside() {
    assertThat(raised("I saw a movie where a girl of 15 is sold.")).isEmpty();
    assertThat(raised("I saw a movie last week. There is a girl of 15 in room 9."))
        .contains(Finding.reading(ReadingKind.MINOR));
    assertThat(raised("What would you do if someone were locked in a room?")).isEmpty();
    assertThat(raised("What if he kills me? He has a gun."))
        .contains(Finding.reading(ReadingKind.IMMINENT_HARM));
    assertThat(raised("Vi una película donde él tiene una pistola.")).isEmpty();
    Hit aside =
        hits("I saw a movie where he has a gun.").stream()
            .filter(hit -> hit.indicator().equals("en.weapon@1"))
            .findFirst()
            .orElseThrow();
    assertThat(aside.setAside()).contains(Finding.reading(ReadingKind.IMMINENT_HARM));
    assertThat(aside.frames()).containsExactly("en.in-a-film@1");
  }

  @Test
  @DisplayName("TRI-2 a frame of one language takes nothing away in a message of the other")
  void framesKeepToTheirLanguage() {
    assertThat(raised("please help they took my son 17 and he calls me from other numbers"))
        .contains(Finding.reading(ReadingKind.MINOR));
  }

  private static List<Finding> raised(String text) {
    return hits(text).stream()
        .flatMap(hit -> hit.speaksFor().stream())
        .filter(finding -> finding.kind() == FindingKind.READING)
        .toList();
  }

  private static void checkExamples(Indicator indicator) {
    assertThat(found(indicator.example())).as("example").contains(indicator.reference());
    assertThat(found(indicator.counterExample()))
        .as("counter-example")
        .doesNotContain(indicator.reference());
  }

  @Test
  @DisplayName("TRI-1 evidence says which characters of the text were matched")
  void offsets() {
    String text = "Hello.\nThe manager took our passports!";

    Hit hit =
        hits(text).stream()
            .filter(h -> h.indicator().equals("en.documents-taken@1"))
            .findFirst()
            .orElseThrow();

    assertThat(text.substring(hit.start(), hit.end())).isEqualTo("took our passports");
  }

  @Test
  @DisplayName("TRI-1 a negation takes a match back, an answer 'no' does not")
  void negation() {
    assertThat(found("They did not take my passport.")).doesNotContain("en.documents-taken@1");
    assertThat(found("They never really took my passport")).doesNotContain("en.documents-taken@1");
    assertThat(found("No, they took my passport.")).contains("en.documents-taken@1");
    assertThat(found("I did not run. They took my passport")).contains("en.documents-taken@1");
    assertThat(found("No, me quitó el pasaporte")).contains("es.documents-taken@1");
    assertThat(found("no me quitó el pasaporte")).doesNotContain("es.documents-taken@1");
  }

  @Test
  @DisplayName("TRI-1 missing apostrophes and accents, capitals and mixed languages are read")
  void asPeopleType() {
    assertThat(found("THEY WONT LET US LEAVE")).contains("en.escape@1");
    assertThat(found("they won’t let us leave")).contains("en.escape@1");
    assertThat(found("la senora me quito el PASAPORTE, please help me now"))
        .contains("es.documents-taken@1", "en.help-now@1");
  }

  @Test
  @DisplayName("TRI-1 a pattern does not reach across the end of a sentence")
  void sentences() {
    assertThat(found("I will take it. Passport photos are free.")).isEmpty();
  }

  @Test
  void aBatchKeepsItsOrder() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(50).toList();

    var readings = READER.read(ids.stream().map(id -> new Text(id, "he has a gun " + id)).toList());

    assertThat(readings).extracting(reading -> reading.messageId()).isEqualTo(ids);
    assertThat(readings)
        .allSatisfy(
            reading ->
                assertThat(reading.hits()).extracting(Hit::indicator).contains("en.weapon@1"));
  }

  private static List<String> found(String text) {
    return hits(text).stream().map(Hit::indicator).toList();
  }

  private static List<Hit> hits(String text) {
    return READER.read(List.of(new Text(new UUID(0, 1), text))).getFirst().hits();
  }
}

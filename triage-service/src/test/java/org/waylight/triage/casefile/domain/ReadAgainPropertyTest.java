package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.triage.assessment.domain.Some;

class ReadAgainPropertyTest {
  private static final Circumstances LATER = SomeSignals.at(Duration.ofHours(1));

  @Property(tries = 400)
  @Label("TRI-2 whatever other indicators find in a text, no rule that made a case urgent is lost")
  void neverLower(
      @ForAll("findings") Set<String> before, @ForAll("findings") Set<String> otherwise) {
    CaseFile file = caseWith(before);

    CaseFile again = readAs(file, otherwise);

    assertThat(again.assessment().urgency()).isGreaterThanOrEqualTo(file.assessment().urgency());
    assertThat(again.assessment().urgencyRules()).containsAll(file.assessment().urgencyRules());
    assertThat(again.clock().dueAt()).isBeforeOrEqualTo(file.clock().dueAt());
    assertThat(again.version()).isEqualTo(file.version() + 1);
  }

  @Property(tries = 400)
  @Label("TRI-1 what other indicators find more is concluded as if the text had been read so first")
  void findsMore(
      @ForAll("findings") Set<String> before, @ForAll("findings") Set<String> otherwise) {
    CaseFile again = readAs(caseWith(before), otherwise);
    CaseFile first = caseWith(otherwise);

    assertThat(again.assessment().urgencyRules()).containsAll(first.assessment().urgencyRules());
    assertThat(again.assessment().topics()).isEqualTo(first.assessment().topics());
  }

  @Example
  @Label("TRI-2 what is kept says by which indicator; all else follows the new reading")
  void kept() {
    CaseFile again =
        readAs(caseWith(Set.of("READING:MINOR", "PURPOSE:SEX")), Set.of("TOPIC:HOTEL"));

    assertThat(again.assessment().reading(ReadingKind.MINOR).evidence())
        .extracting(evidence -> evidence.indicator())
        .containsExactly("en.reading:minor@1");
    assertThat(again.assessment().type()).isEqualTo(TraffickingType.NONE);
  }

  @Example
  @Label("a message that cannot be read any more stays as it was read")
  void erased() {
    CaseFile file = caseWith(Set.of("TOPIC:HOTEL"));

    assertThat(file.readAgain(Map.of(), LATER).signals()).isEqualTo(file.signals());
  }

  private static CaseFile caseWith(Set<String> findings) {
    return SomeSignals.open(SomeSignals.signal(Facts.NONE, findings.toArray(String[]::new)));
  }

  private static CaseFile readAs(CaseFile file, Set<String> findings) {
    UUID message = file.signals().getFirst().messages().getFirst().id();
    return file.readAgain(
        Map.of(message, Some.message(message, findings.toArray(String[]::new))), LATER);
  }

  @Provide
  Arbitrary<Set<String>> findings() {
    return Arbitraries.of(
            List.of(
                "READING:MINOR",
                "READING:IMMINENT_HARM",
                "READING:SELF_HARM",
                "READING:THREAT_TO_OTHERS",
                "HELP:WITHIN_A_DAY",
                "AGE:15",
                "PURPOSE:SEX",
                "TOPIC:HOTEL"))
        .set()
        .ofMaxSize(5);
  }
}

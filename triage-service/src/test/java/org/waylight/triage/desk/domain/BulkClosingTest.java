package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.desk.domain.SomeCases.after;
import static org.waylight.triage.desk.domain.SomeCases.moved;
import static org.waylight.triage.desk.domain.SomeCases.open;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;

class BulkClosingTest {
  @ParameterizedTest
  @CsvSource({
    "READING:MINOR, possible-minor",
    "READING:IMMINENT_HARM, possible-danger",
    "READING:SELF_HARM, possible-danger",
    "READING:THREAT_TO_OTHERS, possible-danger",
    "HELP:WITHIN_A_DAY, urgent"
  })
  @DisplayName("TRI-3 TRI-4 TRI-5 what may be a person in danger is closed by itself")
  void keptOut(String finding, String refusal) {
    assertThat(refusal(open(finding, "TOPIC:HOTEL"))).contains(refusal);
  }

  @ParameterizedTest
  @EnumSource(ReadingKind.class)
  @DisplayName("TRI-3 TRI-4 a stated yes keeps a case out, whatever the text says")
  void stated(ReadingKind kind) {
    Facts facts =
        new Facts(
            Map.of(kind, Answer.YES),
            List.of(),
            List.of(),
            null,
            SignalerKind.UNKNOWN,
            false,
            Map.of(),
            null,
            List.of());

    assertThat(refusal(open(facts, "TOPIC:HOTEL"))).isPresent();
  }

  @Test
  @DisplayName("TRI-2 what a supervisor set to no by itself is a rumour like any other")
  void lowered() {
    CaseFile minor = open("READING:MINOR");

    CaseFile lowered =
        moved(minor.decide(ReadingKind.MINOR, Answer.NO, "ada", after(Duration.ZERO)));

    assertThat(refusal(lowered)).isEmpty();
    assertThat(refusal(open("TOPIC:HOTEL"))).isEmpty();
  }

  @Test
  @DisplayName("TRI-7 only rumours, general questions and what is out of scope are closed together")
  void reasons() {
    assertThat(BulkClosing.REASONS)
        .containsExactlyInAnyOrder(
            CloseReason.RUMOUR, CloseReason.GENERAL_QUESTION, CloseReason.OUT_OF_SCOPE);
  }

  private static Optional<String> refusal(CaseFile file) {
    return BulkClosing.against(file).map(BulkClosing.Rule::refusal);
  }
}

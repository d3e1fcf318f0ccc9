package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.SearchTerms;
import org.waylight.triage.casefile.domain.StatedPlace;

class RankTest {
  private static final UUID ID = new UUID(0, 7);

  @Test
  @DisplayName("TRI-5 the rank names its parts in order: urgency by its rules, deadline, case id")
  void named() {
    Rank rank =
        Rank.of(
            Urgency.URGENT,
            List.of("TRI-3@1"),
            Instant.parse("2026-11-22T12:05:00Z"),
            "clocks@builtin-1",
            ID);

    assertThat(rank.parts()).extracting(Rank.Part::by).containsExactly(Rank.By.values());
    assertThat(rank.parts().getFirst().because()).containsExactly("TRI-3@1");
    assertThat(rank.parts().get(1).value()).isEqualTo("2026-11-22T12:05:00Z");
    assertThat(rank.parts().get(1).because()).containsExactly("clocks@builtin-1");
  }

  @Test
  @DisplayName("TRI-1 only the rules that set the urgency explain it")
  void deciding() {
    CaseFile urgent = SomeCases.open("READING:MINOR", "HELP:WITHIN_A_DAY");

    assertThat(SearchTerms.decidingRules(urgent.assessment())).containsExactly("TRI-3@1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOPIC:FOREIGN_NATIONAL", "NEED:LEGAL", "NEED:INTERPRETER"})
  @DisplayName("PRO-7 where somebody comes from or what language they need moves no case")
  void alike(String aboutSomebody) {
    assertThat(rank(SomeCases.open("TOPIC:HOTEL", aboutSomebody)))
        .isEqualTo(rank(SomeCases.open("TOPIC:HOTEL")));
  }

  @Test
  @DisplayName("PRO-7 age among adults, language, place and kind of signaler move no case")
  void statedAlike() {
    Facts stated =
        new Facts(
            Map.of(),
            List.of(71),
            List.of(new StatedPlace("MX", "OAX", null, null, null, "Some Nation", null)),
            "zap",
            SignalerKind.COMMUNITY_MEMBER,
            true,
            Map.of(),
            null,
            List.of());

    assertThat(rank(SomeCases.open(stated, "TOPIC:HOTEL")))
        .isEqualTo(rank(SomeCases.open(Facts.NONE, "TOPIC:HOTEL")));
  }

  /** The rank as if both cases had the same id. */
  private static Rank rank(CaseFile file) {
    return Rank.of(
        file.assessment().urgency(),
        SearchTerms.decidingRules(file.assessment()),
        file.clock().dueAt(),
        file.clock().policy(),
        ID);
  }
}

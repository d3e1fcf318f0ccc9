package org.waylight.triage.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.triage.assessment.domain.Finding;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.ReadPlace;

class FactsReadTest {
  @ParameterizedTest
  @CsvSource({
    "HERE, TOWN, 1",
    "TELLER, TOWN, 1",
    "ASIDE, TOWN, 0.2",
    "ORIGIN, TOWN, 0.2",
    "HERE, COUNTY, 1",
    "HERE, STATE, 0.2",
    "TELLER, STATE, 0.2",
  })
  @DisplayName("TRI-6: a county or nearer says where; a state alone, or where one is from, hardly")
  void weight(Role role, String level, double weight) {
    Hit hit = new FactsRead(List.of(), List.of(mention(level, role))).hits().getFirst();

    assertThat(hit.weight()).isEqualTo(weight);
    assertThat(hit.speaksFor()).containsExactly(Finding.of("SPECIFIC:WHERE"));
    assertThat(hit.start()).isEqualTo(3);
    assertThat(hit.end()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "HERE, TOWN, true",
    "TELLER, TOWN, true",
    "ASIDE, TOWN, false",
    "ORIGIN, TOWN, false",
    "HERE, COUNTY, false",
  })
  @DisplayName("TRI-8: a town where it happens, or from where it is told, may tie signals")
  void ties(Role role, String level, boolean tie) {
    FactsRead read = new FactsRead(List.of(), List.of(mention(level, role)));

    assertThat(hash("x".repeat(32)).of(read).isEmpty()).isEqualTo(!tie);
  }

  @Test
  @DisplayName("INT-6: a secret of 32 bytes is enough")
  void secret() {
    assertThat(hash("x".repeat(32)).of(List.of())).isEmpty();
  }

  @Test
  @DisplayName("TRI-6: facts that share a letter overlap, neighbours do not")
  void overlaps() {
    Fact fact = new Fact(FactKind.NAME, 5, 9);

    assertThat(fact.overlaps(new Fact(FactKind.TIME, 8, 12))).isTrue();
    assertThat(fact.overlaps(new Fact(FactKind.TIME, 2, 6))).isTrue();
    assertThat(fact.overlaps(new Fact(FactKind.TIME, 9, 12))).isFalse();
    assertThat(fact.overlaps(new Fact(FactKind.TIME, 2, 5))).isFalse();
  }

  private static TieHash hash(String secret) {
    return new TieHash(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static PlaceMention mention(String level, Role role) {
    ReadPlace place =
        switch (level) {
          case "TOWN" -> new ReadPlace("US", "TX", null, "Houston", null, null);
          case "COUNTY" -> new ReadPlace("US", "TX", "Bexar", null, null, null);
          default -> ReadPlace.region("US", "TX");
        };
    return new PlaceMention(place, List.of(), role, false, 3, 9);
  }
}

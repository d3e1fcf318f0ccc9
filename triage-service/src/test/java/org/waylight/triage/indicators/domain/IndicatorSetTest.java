package org.waylight.triage.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.assessment.domain.Stated;
import org.waylight.triage.indicators.domain.IndicatorSet.Result;
import org.waylight.triage.indicators.domain.IndicatorSet.State;

class IndicatorSetTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final IndicatorSet PROPOSED =
      IndicatorSet.proposed(UUID.randomUUID(), "en", 4, "eve", NOW);

  @Test
  @DisplayName("TRI-1 two people and a trial take a set into use; whoever proposed it is not both")
  void approval() {
    assertThat(PROPOSED.approve("eve", true, NOW)).isEqualTo(new Result.SamePerson());
    assertThat(PROPOSED.approve("ada", false, NOW)).isEqualTo(new Result.NotTried());
    assertThat(PROPOSED.approve("ada", true, NOW.plusSeconds(9)))
        .isInstanceOfSatisfying(
            Result.Decided.class,
            decided -> {
              assertThat(decided.set().state()).isEqualTo(State.APPROVED);
              assertThat(decided.set().decidedBy()).isEqualTo("ada");
              assertThat(decided.set().decidedAt()).isEqualTo(NOW.plusSeconds(9));
              assertThat(decided.set().reference()).isEqualTo("en@4");
            });
  }

  @Test
  @DisplayName("a set is decided once; its author may take it back by rejecting it")
  void once() {
    assertThat(PROPOSED.reject("eve", NOW)).isInstanceOf(Result.Decided.class);
    for (State state : List.of(State.APPROVED, State.REJECTED)) {
      IndicatorSet decided =
          new IndicatorSet(PROPOSED.id(), "en", 4, state, "eve", NOW, "ada", NOW);
      assertThat(decided.approve("bob", true, NOW)).isEqualTo(new Result.DecidedBefore(state));
      assertThat(decided.reject("bob", NOW)).isEqualTo(new Result.DecidedBefore(state));
    }
  }

  @Test
  @DisplayName("TRI-1 a trial names what would be concluded otherwise, and by which indicators")
  void differences() {
    var inUse = Some.assess(Stated.NOTHING, Some.message("TOPIC:HOTEL"));
    var proposed =
        Some.assess(Stated.NOTHING, Some.message("TOPIC:HOTEL", "READING:IMMINENT_HARM"));

    assertThat(Difference.between(inUse, inUse)).isEmpty();
    assertThat(Difference.between(inUse, proposed))
        .contains(
            new Difference("URGENCY", "ROUTINE", "URGENT", Set.of("en.reading:imminent_harm@1")),
            new Difference(
                "READING:IMMINENT_HARM", "UNKNOWN", "YES", Set.of("en.reading:imminent_harm@1")))
        .noneMatch(difference -> difference.about().equals("TOPIC"));
  }

  @Test
  @DisplayName("a trial counts every case and names two hundred of those that differ")
  void counts() {
    Backtest.Gathering gathering = new Backtest.Gathering();
    Difference raised = new Difference("URGENCY", "ROUTINE", "URGENT", Set.of());
    for (int i = 0; i < 300; i++) {
      gathering.add(UUID.randomUUID(), i % 4 == 0 ? List.of() : List.of(raised));
    }
    gathering.add(
        UUID.randomUUID(), List.of(new Difference("TYPE", "NONE", "SEX", Set.of()), raised));
    gathering.leaveOut();

    Backtest backtest = gathering.of(PROPOSED, "en@3,es@3", "eve", NOW);

    assertThat(backtest.cases()).isEqualTo(301);
    assertThat(backtest.unreadable()).isEqualTo(1);
    assertThat(backtest.changes())
        .containsExactly(
            new Backtest.Change("URGENCY", "ROUTINE", "URGENT", 226),
            new Backtest.Change("TYPE", "NONE", "SEX", 1));
    assertThat(backtest.differing()).hasSize(Backtest.LISTED);
  }
}

package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.referral.delivery.domain.SaidOutcome.Via;

/** Of all that was said to have come of a report, which counts. */
class SaidOutcomeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static SaidOutcome said(OutcomeKind outcome, Instant saidAt, Instant now) {
    return SaidOutcome.at(
        saidAt, UUID.randomUUID(), new UUID(1, 1), outcome, Via.CALLBACK, "desk", now);
  }

  @Test
  @DisplayName("RES-3 what the recipient said last counts, in whatever order it came")
  void latest() {
    SaidOutcome opened = said(OutcomeKind.INVESTIGATION_OPENED, NOW.minusSeconds(90), NOW);
    SaidOutcome provided =
        said(OutcomeKind.SERVICES_PROVIDED, NOW.minusSeconds(30), NOW.minusSeconds(20));
    assertThat(SaidOutcome.current(List.of())).isEmpty();
    assertThat(SaidOutcome.current(List.of(opened))).hasValue(opened);
    assertThat(SaidOutcome.current(List.of(opened, provided))).hasValue(provided);
    assertThat(SaidOutcome.current(List.of(provided, opened))).hasValue(provided);
  }

  @Test
  @DisplayName("RES-3 of the same moment what was recorded last counts")
  void same_moment() {
    Instant moment = NOW.minus(Duration.ofHours(1));
    SaidOutcome first = said(OutcomeKind.UNFOUNDED, moment, NOW.minusSeconds(9));
    SaidOutcome corrected = said(OutcomeKind.UNABLE_TO_ACT, moment, NOW);
    assertThat(SaidOutcome.current(List.of(corrected, first))).hasValue(corrected);
    assertThat(SaidOutcome.current(List.of(first, corrected))).hasValue(corrected);
  }

  @Test
  @DisplayName("RES-3 a clock that is ahead does not keep back what is said later")
  void clock_ahead() {
    SaidOutcome ahead = said(OutcomeKind.UNFOUNDED, NOW.plusSeconds(240), NOW);
    assertThat(ahead.saidAt()).isEqualTo(NOW);
    assertThat(said(OutcomeKind.UNFOUNDED, NOW.minusSeconds(1), NOW).saidAt())
        .isEqualTo(NOW.minusSeconds(1));
    SaidOutcome later =
        said(OutcomeKind.INVESTIGATION_OPENED, NOW.plusSeconds(60), NOW.plusSeconds(60));
    assertThat(SaidOutcome.current(List.of(ahead, later))).hasValue(later);
    assertThat(CallbackSignature.hasCome(NOW.plus(Duration.ofMinutes(5)), NOW)).isTrue();
    assertThat(CallbackSignature.hasCome(NOW.plus(Duration.ofMinutes(5)).plusNanos(1), NOW))
        .isFalse();
    assertThat(new CallbackSignature("m", "1795348800", "v1,x").madeAt())
        .isEqualTo(Instant.ofEpochSecond(1795348800L));
  }
}

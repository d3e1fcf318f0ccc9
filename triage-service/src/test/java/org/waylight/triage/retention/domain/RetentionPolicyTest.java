package org.waylight.triage.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RES-4: how long a closed case is kept. */
class RetentionPolicyTest {
  private static final Instant CLOSED = Instant.parse("2024-01-01T00:00:00Z");
  private static final RetentionPolicy POLICY =
      RetentionPolicy.of(
          "retention@test",
          Map.of(
              "afterClosing",
              "P100D",
              "afterNews",
              "P30D",
              "afterClosing.states",
              "CA P300D, NV P10D"));

  private static Instant day(int day) {
    return CLOSED.plus(Duration.ofDays(day));
  }

  private static ClosedCase closed(Instant news, boolean onHold, String... states) {
    return new ClosedCase(new UUID(1, 1), CLOSED, news, Set.of(states), onHold);
  }

  @Test
  @DisplayName("RES-4 a case is kept as its states say, the longest of several; else as for all")
  void byState() {
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of())).isEqualTo(day(100));
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of("TX"))).isEqualTo(day(100));
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of("CA"))).isEqualTo(day(300));
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of("NV"))).isEqualTo(day(30));
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of("NV", "TX"))).isEqualTo(day(100));
    assertThat(POLICY.keptUntil(CLOSED, CLOSED, Set.of("NV", "CA"))).isEqualTo(day(300));
  }

  @Test
  @DisplayName("RES-4 what was supplemented recently is kept; at its last moment time is over")
  void recentlySupplemented() {
    assertThat(closed(day(90), false).standing(POLICY, day(110)))
        .isEqualTo(ClosedCase.Standing.KEPT);
    assertThat(closed(day(90), false).standing(POLICY, day(120).minusNanos(1)))
        .isEqualTo(ClosedCase.Standing.KEPT);
    assertThat(closed(day(90), false).standing(POLICY, day(120)))
        .isEqualTo(ClosedCase.Standing.ENDED);
  }

  @Property(tries = 200)
  @Label("RES-4 a case on hold never ends, however long it was closed")
  void onHold(@ForAll @IntRange(max = 10_000) int days, @ForAll @IntRange(max = 10_000) int news) {
    assertThat(closed(day(news), true, "NV").standing(POLICY, day(days)))
        .isEqualTo(ClosedCase.Standing.ON_HOLD);
  }

  @Test
  @DisplayName("RES-4 a policy without a positive time is refused; what is absent is built in")
  void refused() {
    for (Map<String, String> wrong :
        Set.of(
            Map.of("afterClosing", "PT0S"),
            Map.of("afterNews", "-P1D"),
            Map.of("afterClosing.states", "ZZ P1D"))) {
      assertThatThrownBy(() -> RetentionPolicy.of("v", wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(RetentionPolicy.of("v", Map.of()).afterClosing()).isEqualTo(Duration.ofDays(1095));
  }
}

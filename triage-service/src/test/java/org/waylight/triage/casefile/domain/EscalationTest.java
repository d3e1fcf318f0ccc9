package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Urgency;

/** How a case whose clock ran out goes up the ladder. */
class EscalationTest {
  private static final ClockPolicy POLICY =
      ClockSettings.read(
          "clocks@x-1",
          Map.of(
              "ladder",
              "on-duty PT0S STREAM, shift-lead PT2M PAGER, director PT5M EMAIL every PT30M"));
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final CaseClock CLOCK = POLICY.start(Urgency.URGENT, START);
  private static final Instant DUE = CLOCK.dueAt();

  private final Map<String, ToldStep> told = new HashMap<>();
  private @Nullable Instant ranOutAt;
  private Instant next = DUE;

  @Test
  @DisplayName("TRI-10 step after step is told when its time has come, and again and again")
  void climbs() {
    assertThat(look(0)).containsExactly("on-duty 0");
    assertThat(look(1)).containsExactly("on-duty 1");
    assertThat(next).isEqualTo(DUE.plusSeconds(120));
    assertThat(look(2)).containsExactly("on-duty 2", "shift-lead 0");
    assertThat(look(5)).containsExactly("on-duty 3", "shift-lead 1", "director 0");
    assertThat(look(6)).containsExactly("on-duty 4", "shift-lead 2");
    assertThat(look(35)).containsExactly("on-duty 5", "shift-lead 3", "director 1");
  }

  @Test
  @DisplayName("TRI-10 whoever looks a second time in the same moment tells nothing twice")
  void onlyOnce() {
    look(3);
    assertThat(look(3)).isEmpty();
    assertThat(next).isEqualTo(DUE.plus(Duration.ofMinutes(4)));
  }

  @Test
  @DisplayName("TRI-10 after a standstill each step is told once, none is skipped")
  void standstill() {
    assertThat(look(600)).containsExactly("on-duty 0", "shift-lead 0", "director 0");
    assertThat(look(601)).containsExactly("on-duty 1", "shift-lead 1");
  }

  @Test
  @DisplayName("TRI-10 a wall clock that is set back by an hour holds up no step")
  void setBack() {
    look(0);
    assertThat(look(-60)).containsExactly("on-duty 1");
    assertThat(look(-59)).containsExactly("on-duty 2");
    assertThat(look(-58)).containsExactly("on-duty 3", "shift-lead 0");
    assertThat(look(-55)).containsExactly("on-duty 4", "shift-lead 1", "director 0");
  }

  @Test
  @DisplayName("TRI-10 a clock that started in what is now the future counts as run out")
  void startedAhead() {
    assertThat(look(-120)).containsExactly("on-duty 0");
    assertThat(ranOutAt).isEqualTo(DUE.minus(Duration.ofMinutes(120)));
    assertThat(look(-118)).containsExactly("on-duty 1", "shift-lead 0");
  }

  @Test
  @DisplayName("TRI-10 clocks of replicas that differ by seconds tell nothing twice")
  void skew() {
    look(0);
    assertThat(
            Escalation.of(CLOCK, ranOutAt, told, DUE.minusSeconds(30))
                .due(POLICY, DUE.minusSeconds(30)))
        .isEmpty();
  }

  /** Looks so many minutes after the clock ran out, and tells what is due. */
  private List<String> look(int minutes) {
    Instant now = DUE.plus(Duration.ofMinutes(minutes));
    Escalation escalation = Escalation.of(CLOCK, ranOutAt, told, now);
    List<DueStep> due = escalation.due(POLICY, now);
    next = escalation.next(POLICY, now);
    ranOutAt = escalation.ranOutAt();
    due.forEach(
        step ->
            told.put(step.step().name(), new ToldStep(step.step().name(), step.repetition(), now)));
    return due.stream().map(step -> step.step().name() + " " + step.repetition()).toList();
  }
}

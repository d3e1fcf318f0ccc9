package org.waylight.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final Steadiness steadiness = new Steadiness(new Stepping());

  @Test
  @DisplayName("At first, and after a long time up, one probe that succeeds is enough")
  void once() {
    assertThat(probesUntilBack()).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(2));
    steadiness.writeFailed();
    assertThat(probesUntilBack()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "Each time writes fail soon after, twice as many are needed, up to five seconds' worth")
  void flapping() {
    probesUntilBack();
    int[] needed = new int[6];
    for (int i = 0; i < needed.length; i++) {
      now = now.plusSeconds(1);
      steadiness.writeFailed();
      needed[i] = probesUntilBack();
    }
    assertThat(needed).containsExactly(2, 4, 8, 10, 10, 10);

    now = now.plus(Duration.ofMinutes(2));
    steadiness.writeFailed();
    assertThat(probesUntilBack()).isEqualTo(1);
  }

  @Test
  @DisplayName("They succeed in a row: one that fails begins the count anew")
  void inARow() {
    probesUntilBack();
    steadiness.writeFailed();
    assertThat(steadiness.probed()).isFalse();
    steadiness.probeFailed();
    assertThat(probesUntilBack()).isEqualTo(2);
  }

  private int probesUntilBack() {
    int probes = 1;
    while (!steadiness.probed()) {
      probes++;
      assertThat(probes).isLessThanOrEqualTo(Steadiness.MOST);
    }
    return probes;
  }

  private final class Stepping extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose a call is. */
class PhoneTaskTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration LASTS = Duration.ofMinutes(30);
  private static final PhoneTask OPEN =
      PhoneTask.open(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "+12025550177", NOW);

  @Test
  @DisplayName("RES-2 one person at a time calls, until the claim has lasted too long")
  void held() {
    assertThat(OPEN.heldByAnother("cora", NOW, LASTS)).isFalse();
    PhoneTask claimed = OPEN.claimed("cora", NOW);
    assertThat(claimed.heldByAnother("cora", NOW, LASTS)).isFalse();
    assertThat(claimed.heldByAnother("finn", NOW, LASTS)).isTrue();
    assertThat(claimed.heldByAnother("finn", NOW.plus(LASTS).minusSeconds(1), LASTS)).isTrue();
    assertThat(claimed.heldByAnother("finn", NOW.plus(LASTS), LASTS)).isFalse();
    PhoneTask done = claimed.done(PhoneTask.Result.NOT_REACHED, null, NOW);
    assertThat(done.claimedBy()).isEqualTo("cora");
    assertThat(done.result()).isEqualTo(PhoneTask.Result.NOT_REACHED);
    assertThat(done.doneAt()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("RES-2 the script names whom to call, has it read back, and tells no machine")
  void script() {
    UUID report = UUID.randomUUID();
    assertThat(String.join(" ", PhoneScript.of(report, "+12025550177", "desk", "Police")))
        .contains("+12025550177", "desk, Police", report.toString(), "read it back", "machine");
  }
}

package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waylight.triage.desk.domain.SomeCases.after;
import static org.waylight.triage.desk.domain.SomeCases.moved;
import static org.waylight.triage.desk.domain.SomeCases.open;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.CaseFile;

class LeaseTest {
  private static final ClaimPolicy POLICY = ClaimPolicy.BUILT_IN;
  private static final Instant NOW = Some.NOW;

  @Test
  @DisplayName("TRI-10 a claim lasts half an hour from its holder's last deed")
  void renewed() {
    CaseFile claimed = claimedRoutine();

    Lease first = lease(null, claimed, "ada", NOW);
    Lease later = lease(first, claimed, "ada", NOW.plusSeconds(600));

    assertThat(first.endsAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(first.policy()).isEqualTo("claims@builtin-1");
    assertThat(later.endsAt()).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
    assertThat(first.lapsed(first.endsAt().minusMillis(1))).isFalse();
    assertThat(first.lapsed(first.endsAt())).isTrue();
  }

  @Test
  @DisplayName("TRI-10 what others bring does not renew a claim that has time until its clock ends")
  void notRenewedByOthers() {
    CaseFile claimed = claimedRoutine();
    Lease first = lease(null, claimed, "ada", NOW);

    assertThat(lease(first, claimed, "triage", NOW.plusSeconds(600))).isEqualTo(first);
  }

  @Test
  @DisplayName("TRI-10 what becomes urgent in absent hands is everybody's when its clock ends")
  void shortened() {
    CaseFile urgent = moved(open("READING:MINOR").claim("ada", after(Duration.ZERO)));
    Lease first = new Lease("ada", NOW.plusSeconds(1800), POLICY.version());

    Lease shorter = lease(first, urgent, "triage", NOW.minusSeconds(60));

    assertThat(shorter.endsAt()).isEqualTo(urgent.clock().dueAt());
  }

  @Test
  @DisplayName("TRI-10 a case handed over late leaves its receiver the notice, no more")
  void notice() {
    Instant late = NOW.plus(Duration.ofHours(30));
    CaseFile handed = moved(claimedRoutine().takeOver("ben", after(Duration.ofHours(30))));

    Lease lease = lease(new Lease("ada", late.plusSeconds(900), "p"), handed, "ada", late);

    assertThat(lease.heldBy()).isEqualTo("ben");
    assertThat(lease.endsAt()).isEqualTo(late.plus(POLICY.notice()));
  }

  @Test
  @DisplayName("TRI-9 only a claim has a lease: not what is open, reviewed or closed")
  void onlyClaims() {
    CaseFile open = open("NEED:LEGAL");

    assertThat(Lease.after(null, open, "ada", NOW, POLICY)).isEmpty();
    assertThat(
            Lease.after(
                null,
                moved(
                    open.decide(
                        org.waylight.contracts.v1.ReadingKind.MINOR,
                        org.waylight.contracts.v1.Answer.NO,
                        "ada",
                        after(Duration.ZERO))),
                "ada",
                NOW,
                POLICY))
        .isEmpty();
  }

  @Test
  @DisplayName("a claim policy is read from its settings and refuses a notice longer than a lease")
  void policy() {
    ClaimPolicy read = ClaimPolicy.of("claims@x-1", Map.of("lease", "PT10M", "notice", "PT2M"));

    assertThat(read.lease()).isEqualTo(Duration.ofMinutes(10));
    assertThat(ClaimPolicy.of("v", Map.of()).notice()).isEqualTo(Duration.ofMinutes(5));
    assertThatThrownBy(() -> ClaimPolicy.of("v", Map.of("lease", "PT1M")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClaimPolicy.of("v", Map.of("notice", "PT0S")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CaseFile claimedRoutine() {
    return moved(open("NEED:LEGAL").claim("ada", after(Duration.ZERO)));
  }

  private static Lease lease(
      @org.jspecify.annotations.Nullable Lease before, CaseFile file, String by, Instant now) {
    return Lease.after(before, file, by, now, POLICY).orElseThrow();
  }
}

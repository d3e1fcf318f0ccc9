package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.desk.domain.SomeCases.after;
import static org.waylight.triage.desk.domain.SomeCases.moved;
import static org.waylight.triage.desk.domain.SomeCases.open;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.CaseFile;

/** TRI-10: nobody keeps a case from others by being away. */
class LeasePropertyTest {
  private static final ClaimPolicy POLICY = ClaimPolicy.BUILT_IN;

  @Property(tries = 300)
  @Label("TRI-10 whatever others do, a claim ends half an hour after its holder's last deed")
  void boundedByTheHolder(
      @ForAll @Size(max = 20) List<@IntRange(max = 20) Integer> minutes,
      @ForAll List<Boolean> byHolder,
      @ForAll boolean urgent) {
    CaseFile file =
        moved(open(urgent ? "READING:MINOR" : "NEED:LEGAL").claim("ada", after(Duration.ZERO)));
    Instant now = Some.NOW;
    Instant lastDeed = now;
    @Nullable Lease lease = Lease.after(null, file, "ada", now, POLICY).orElseThrow();
    for (int at = 0; at < minutes.size(); at++) {
      now = now.plus(Duration.ofMinutes(minutes.get(at)));
      boolean holder = at < byHolder.size() && byHolder.get(at);
      lastDeed = holder ? now : lastDeed;
      lease = Lease.after(lease, file, holder ? "ada" : "triage", now, POLICY).orElseThrow();
      assertThat(lease.endsAt()).isBeforeOrEqualTo(lastDeed.plus(POLICY.lease()));
      if (holder) {
        assertThat(lease.endsAt()).isEqualTo(now.plus(POLICY.lease()));
      }
    }
  }

  @Property(tries = 200)
  @Label("TRI-10 a case given to somebody is theirs at least for the notice, at most for the lease")
  void givenBounds(@ForAll @IntRange(max = 3_000) int minutes, @ForAll boolean urgent) {
    Duration later = Duration.ofMinutes(minutes);
    Instant now = Some.NOW.plus(later);
    CaseFile claimed =
        moved(open(urgent ? "READING:MINOR" : "NEED:LEGAL").claim("ada", after(Duration.ZERO)));

    CaseFile given = moved(claimed.takeOver("ben", after(later)));
    Lease lease = Lease.after(null, given, "ada", now, POLICY).orElseThrow();

    assertThat(lease.endsAt()).isBetween(now.plus(POLICY.notice()), now.plus(POLICY.lease()));
  }
}

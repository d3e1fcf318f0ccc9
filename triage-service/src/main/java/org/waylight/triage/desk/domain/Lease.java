package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState.Claimed;

/**
 * Until when a claim lasts. Every deed of its holder renews it. What others do never does: new
 * information, or a case handed over, must be met by the case's own clock, with at least the
 * policy's notice, or everybody sees the case again (TRI-10). A reviewed case has met its clock and
 * needs no lease; it needs one again when news make it a claim again.
 *
 * @param policy the version of the claim policy it was given under
 */
public record Lease(String heldBy, Instant endsAt, String policy) {

  /**
   * The lease after something was done with the case; empty if nobody has it claimed now.
   *
   * @param before absent if there was none
   * @param by who did it
   */
  public static Optional<Lease> after(
      @Nullable Lease before, CaseFile file, String by, Instant now, ClaimPolicy policy) {
    if (!(file.state() instanceof Claimed(String holder, Instant since))) {
      return Optional.empty();
    }
    return Optional.of(
        holder.equals(by)
            ? begun(holder, now, policy)
            : given(before, holder, file.clock().dueAt(), now, policy));
  }

  /** A fresh lease of its holder's own making. */
  public static Lease begun(String holder, Instant now, ClaimPolicy policy) {
    return new Lease(holder, now.plus(policy.lease()), policy.version());
  }

  /** Whether it is over. */
  public boolean lapsed(Instant now) {
    return !endsAt.isAfter(now);
  }

  private static Lease given(
      @Nullable Lease before, String holder, Instant dueAt, Instant now, ClaimPolicy policy) {
    Lease longest =
        before != null && before.heldBy.equals(holder) ? before : begun(holder, now, policy);
    Instant noticed = now.plus(policy.notice());
    Instant byItsClock = dueAt.isAfter(noticed) ? dueAt : noticed;
    return longest.endsAt.isAfter(byItsClock)
        ? new Lease(holder, byItsClock, policy.version())
        : longest;
  }
}

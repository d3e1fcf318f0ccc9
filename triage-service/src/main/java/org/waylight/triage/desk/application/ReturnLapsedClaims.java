package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.waylight.triage.casefile.application.CaseDesk;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.MoveResult;

/**
 * Gives cases back to everybody whose holder left no sign for the time of the claim policy. The
 * case's clock runs on, and calls if it ran out (TRI-10).
 */
@ApplicationScoped
public class ReturnLapsedClaims {
  private static final int AT_ONCE = 100;
  private static final Deed LAPSED = new Deed(Deed.Kind.CLAIM_LAPSED, Deed.TRIAGE, null);

  private final LeaseStore leases;
  private final CaseDesk desk;
  private final Clock clock;

  @Inject
  public ReturnLapsedClaims(LeaseStore leases, CaseDesk desk, Clock clock) {
    this.leases = leases;
    this.desk = desk;
    this.clock = clock;
  }

  /** Returns what lapsed; how many cases it were. */
  @Transactional
  public int giveBack() {
    Instant now = clock.instant();
    int returned = 0;
    for (UUID caseId : leases.lapsed(now, AT_ONCE)) {
      if (leases.end(caseId, now)) {
        desk.change(caseId, null, LAPSED, ReturnLapsedClaims::free);
        returned++;
      }
    }
    return returned;
  }

  private static MoveResult free(CaseFile file, Circumstances now) {
    return file.state() instanceof CaseState.Claimed(String by, Instant since)
        ? file.release(by, now)
        : new MoveResult.Moved(file);
  }
}

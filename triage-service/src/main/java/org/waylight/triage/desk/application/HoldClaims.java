package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.casefile.application.CaseTouched;
import org.waylight.triage.casefile.application.CasesChanged;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.desk.domain.Lease;

/**
 * Keeps every claim's lease: with each change of a case, and when its holder shows they are there.
 */
@ApplicationScoped
public class HoldClaims {
  private final LeaseStore leases;
  private final ClaimPolicies policies;
  private final Clock clock;

  @Inject
  public HoldClaims(LeaseStore leases, ClaimPolicies policies, Clock clock) {
    this.leases = leases;
    this.policies = policies;
    this.clock = clock;
  }

  /** Follows what was done with cases. Most changes are of cases nobody has: they cost nothing. */
  void follow(@Observes CasesChanged changed) {
    List<CasesChanged.Done> held =
        changed.changes().stream().filter(HoldClaims::concerned).toList();
    if (held.isEmpty()) {
      return;
    }
    Map<UUID, Lease> before =
        leases.of(held.stream().map(done -> done.change().after().id()).toList());
    Map<UUID, Lease> kept = new HashMap<>();
    List<UUID> ended = new ArrayList<>();
    for (CasesChanged.Done done : held) {
      CaseFile file = done.change().after();
      Optional<Lease> lease =
          Lease.after(
              before.get(file.id()), file, done.deed().by(), changed.at(), policies.current());
      lease.ifPresentOrElse(l -> kept.put(file.id(), l), () -> ended.add(file.id()));
    }
    leases.keep(kept, ended);
  }

  /** The holder says that they are still at it. */
  @Transactional
  public Lease renew(UUID caseId, String by) {
    return leases
        .renew(caseId, Lease.begun(by, clock.instant(), policies.current()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.conflict(
                        "claim-not-yours",
                        "You have no claim on this case that could be renewed: it lapsed, somebody"
                            + " took it over, or you reviewed it and need none. Read it again.")));
  }

  /** Any other work of the holder renews as well; of others it means nothing. */
  void touched(@Observes CaseTouched touched) {
    leases.renew(touched.caseId(), Lease.begun(touched.by(), clock.instant(), policies.current()));
  }

  private static boolean concerned(CasesChanged.Done done) {
    CaseFile before = done.change().before();
    return isClaimed(done.change().after()) || (before != null && isClaimed(before));
  }

  private static boolean isClaimed(CaseFile file) {
    return file.state() instanceof CaseState.Claimed;
  }
}

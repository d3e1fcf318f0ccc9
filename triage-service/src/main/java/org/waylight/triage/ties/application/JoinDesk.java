package org.waylight.triage.ties.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.application.ClockPolicies;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Signal;

/**
 * Holds all that moves between cases: their signals first and then the cases, as those who take
 * signals in do, so that a message that comes meanwhile waits and finds its case.
 */
@ApplicationScoped
public class JoinDesk {
  private final CaseStore cases;
  private final ClockPolicies clocks;
  private final TextReader reader;
  private final Clock clock;

  @Inject
  public JoinDesk(CaseStore cases, ClockPolicies clocks, TextReader reader, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.reader = reader;
    this.clock = clock;
  }

  /** The cases as they stay until the transaction ends; the first in the version that was read. */
  Map<UUID, CaseFile> hold(UUID caseId, long version, Collection<UUID> others) {
    Set<UUID> all = new HashSet<>(others);
    all.add(caseId);
    Set<UUID> signals = new HashSet<>();
    for (UUID id : all) {
      CaseFile file =
          cases
              .load(id)
              .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such case.")));
      file.signals().forEach(signal -> signals.add(signal.id()));
    }
    cases.holdSignals(signals);
    Map<UUID, CaseFile> files = cases.loadForChange(all);
    boolean grown =
        files.values().stream()
            .flatMap(file -> file.signals().stream())
            .map(Signal::id)
            .anyMatch(id -> !signals.contains(id));
    CaseFile first = files.get(caseId);
    if (grown || first == null || first.version() != version) {
      throw ProblemException.of(
          Problem.preconditionFailed(
              "The case changed since you read it. Read it again and decide anew."));
    }
    return files;
  }

  Circumstances now() {
    return new Circumstances(clock.instant(), clocks.current(), reader.indicatorsVersion());
  }
}

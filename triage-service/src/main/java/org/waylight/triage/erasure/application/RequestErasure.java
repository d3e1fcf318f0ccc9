package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.casefile.application.StaleCaseException;
import org.waylight.triage.erasure.domain.Erasure;

/** A supervisor asks that a closed case be erased, and another confirms it: two people (RES-4). */
@ApplicationScoped
public class RequestErasure {
  private static final int SHOWN = 50;

  private final EraseCase erase;
  private final ErasureStore erasures;
  private final CaseHistory history;
  private final PersonalText texts;
  private final AccessRecord record;
  private final Clock clock;

  @Inject
  public RequestErasure(
      EraseCase erase,
      ErasureStore erasures,
      CaseHistory history,
      PersonalText texts,
      AccessRecord record,
      Clock clock) {
    this.erase = erase;
    this.erasures = erasures;
    this.history = history;
    this.texts = texts;
    this.record = record;
    this.clock = clock;
  }

  /** Asks for it, on the version that was read; 409 if somebody has, or the case must stay. */
  @Transactional
  public Erasure request(UUID caseId, long version, String by, OpenedText reason) {
    held(caseId, version);
    if (erasures.of(caseId).isPresent()) {
      throw ProblemException.of(
          Problem.conflict(
              "erasure-requested", "Somebody asked for it already: confirm that, or withdraw it."));
    }
    Erasure asked =
        new Erasure(
            caseId,
            ErasureCause.REQUEST,
            null,
            new Erasure.Requested(by, clock.instant(), texts.keep(reason, caseId, Erasure.REASON)),
            null,
            null);
    erasures.save(asked);
    note(by, "ERASURE_REQUESTED", caseId, "asked to be erased");
    return asked;
  }

  /** Confirms what another asked, on the version that was read, and erases. */
  @Transactional
  public Erasure confirm(UUID caseId, long version, String by) {
    EraseCase.Held held = held(caseId, version);
    Erasure asked = requested(caseId);
    Erasure.Requested requested = asked.requested();
    if (requested == null || requested.by().equals(by)) {
      throw ProblemException.of(
          Problem.conflict(
              "second-supervisor-needed",
              "Nobody confirms their own request: another supervisor does."));
    }
    note(by, "ERASED", caseId, "on request, confirmed");
    return erase.erase(
        held, new Erasure(caseId, ErasureCause.REQUEST, null, requested, by, null), by);
  }

  /** Withdraws what was asked and not confirmed. */
  @Transactional
  public void withdraw(UUID caseId, String by) {
    requested(caseId);
    erasures.withdraw(caseId);
    note(by, "ERASURE_WITHDRAWN", caseId, "not to be erased after all");
  }

  private EraseCase.Held held(UUID caseId, long version) {
    EraseCase.Held held = erase.hold(caseId);
    long now = held.root().version();
    if (now != version) {
      throw new StaleCaseException(version, now, history.since(caseId, version, SHOWN));
    }
    return held;
  }

  private Erasure requested(UUID caseId) {
    Erasure asked =
        erasures
            .of(caseId)
            .orElseThrow(
                () -> ProblemException.of(Problem.notFound("Nobody asked that it be erased.")))
            .erasure();
    if (asked.done() != null) {
      throw ProblemException.of(Problem.conflict("case-erased", "The case is erased already."));
    }
    return asked;
  }

  private void note(String by, String action, UUID caseId, String purpose) {
    record.append(new AccessEntry(by, action, "case", caseId, purpose, null, null));
  }
}

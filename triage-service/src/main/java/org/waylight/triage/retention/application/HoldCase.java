package org.waylight.triage.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.retention.domain.LegalHold;

/** A supervisor puts a case under legal hold, or lifts it, and says why (RES-4). */
@ApplicationScoped
public class HoldCase {
  private final HoldStore store;
  private final CaseHistory history;
  private final PersonalText texts;
  private final AccessRecord record;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public HoldCase(
      HoldStore store,
      CaseHistory history,
      PersonalText texts,
      AccessRecord record,
      TimeOrderedIds ids,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.texts = texts;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sets the hold; 409 if there is one in force. */
  @Transactional
  public LegalHold set(UUID caseId, String by, OpenedText reason) {
    long version = lock(caseId);
    if (store.inForce(caseId).isPresent()) {
      throw ProblemException.of(
          Problem.conflict("case-on-hold", "The case is under legal hold already."));
    }
    UUID id = ids.next();
    LegalHold hold =
        new LegalHold(
            id, caseId, by, clock.instant(), texts.keep(reason, id, LegalHold.REASON), null);
    store.add(hold);
    tell(caseId, version, Deed.Kind.HOLD_SET, by);
    return hold;
  }

  /** Lifts the hold in force; 409 if there is none. */
  @Transactional
  public LegalHold lift(UUID caseId, String by, OpenedText reason) {
    long version = lock(caseId);
    LegalHold hold =
        store
            .inForce(caseId)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.conflict("case-not-on-hold", "The case is not on hold.")));
    SealedText why = texts.keep(reason, hold.id(), LegalHold.LIFTED_REASON);
    LegalHold lifted =
        new LegalHold(
            hold.id(),
            caseId,
            hold.setBy(),
            hold.setAt(),
            hold.reason(),
            new LegalHold.Lifted(by, clock.instant(), why));
    store.lift(lifted);
    tell(caseId, version, Deed.Kind.HOLD_LIFTED, by);
    return lifted;
  }

  /** A hold with its reasons opened. */
  public record Opened(LegalHold hold, OpenedText reason, @Nullable OpenedText liftedReason) {}

  /** The case's holds, the newest first; that their reasons were read is recorded (DIS-8). */
  @Transactional
  public List<Opened> read(UUID caseId, String by) {
    List<LegalHold> holds = store.of(caseId);
    if (!holds.isEmpty()) {
      record.append(new AccessEntry(by, "READ", "case", caseId, "legal holds", null, null));
    }
    return holds.stream().map(this::open).toList();
  }

  private Opened open(LegalHold hold) {
    LegalHold.Lifted lifted = hold.lifted();
    return new Opened(
        hold,
        texts.kept(hold.reason(), hold.id(), LegalHold.REASON),
        lifted == null ? null : texts.kept(lifted.reason(), hold.id(), LegalHold.LIFTED_REASON));
  }

  private long lock(UUID caseId) {
    return store
        .lockCase(caseId)
        .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such case.")));
  }

  private void tell(UUID caseId, long version, Deed.Kind what, String by) {
    history.add(
        List.of(new RecordedDeed(caseId, version, clock.instant(), new Deed(what, by, null))));
    record.append(
        new AccessEntry(
            by, what.name(), "case", caseId, "nothing is erased under hold", null, null));
  }
}

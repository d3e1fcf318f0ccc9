package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseDesk;
import org.waylight.triage.casefile.application.Note;
import org.waylight.triage.casefile.application.Notes;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.MoveResult;
import org.waylight.triage.desk.domain.BulkClosing;

/** Closes one case of many, if no rule keeps it out; its note and its record are its own. */
@ApplicationScoped
public class CloseOneOfMany {
  private final CaseDesk desk;
  private final Notes notes;
  private final AccessRecord record;

  @Inject
  public CloseOneOfMany(CaseDesk desk, Notes notes, AccessRecord record) {
    this.desk = desk;
    this.notes = notes;
    this.record = record;
  }

  /** In a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  CaseFile close(CloseMany.Seen seen, CloseReason reason, String by, OpenedText note) {
    CaseFile file =
        desk.change(
            seen.caseId(),
            seen.version(),
            new Deed(Deed.Kind.CLOSED_IN_BULK, by, reason.name()),
            (before, now) -> closed(before, reason, by, now));
    notes.write(seen.caseId(), Note.Kind.CLOSE, reason.name(), by, note);
    record.append(
        new AccessEntry(
            by, "CLOSE", "case", seen.caseId(), "closed with others as " + reason, null, null));
    return file;
  }

  private static MoveResult closed(
      CaseFile file, CloseReason reason, String by, Circumstances now) {
    MoveResult closed = file.close(reason, by, now);
    if (closed instanceof MoveResult.Moved) {
      BulkClosing.against(file)
          .ifPresent(
              rule -> {
                throw ProblemException.of(Problem.conflict(rule.refusal(), rule.sentence()));
              });
    }
    return closed;
  }
}

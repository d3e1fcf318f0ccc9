package org.waylight.triage.ties.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.application.Note;
import org.waylight.triage.casefile.application.Notes;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.ties.domain.Suggestion;
import org.waylight.triage.ties.domain.Tie;

/** Shows which cases may be the same situation, and takes a supervisor's no (TRI-8). */
@ApplicationScoped
public class SuggestCases {
  private final CaseStore cases;
  private final TieStore ties;
  private final NoticeTies notice;
  private final Notes notes;
  private final AccessRecord record;
  private final Clock clock;

  @Inject
  public SuggestCases(
      CaseStore cases,
      TieStore ties,
      NoticeTies notice,
      Notes notes,
      AccessRecord record,
      Clock clock) {
    this.cases = cases;
    this.ties = ties;
    this.notice = notice;
    this.notes = notes;
    this.record = record;
    this.clock = clock;
  }

  /** What is suggested for a case, the strongest first. */
  @Transactional
  public List<Suggestion> of(UUID caseId) {
    CaseFile file = existing(caseId);
    notice.lookAgain(file.signals().stream().map(Signal::id).toList());
    return Suggestion.of(ties.of(caseId));
  }

  /** They are not the same: for these reasons they are not suggested to each other again. */
  @Transactional
  public void reject(UUID caseId, UUID otherCaseId, String by, OpenedText reason) {
    existing(caseId);
    existing(otherCaseId);
    ties.decide(caseId, otherCaseId, Tie.State.REJECTED, by, clock.instant());
    notes.write(caseId, Note.Kind.NOTE, otherCaseId.toString(), by, reason);
    record.append(
        new AccessEntry(
            by, "REJECT_TIE", "case", caseId, "not the same as case " + otherCaseId, null, null));
  }

  private CaseFile existing(UUID caseId) {
    return cases
        .load(caseId)
        .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such case.")));
  }
}

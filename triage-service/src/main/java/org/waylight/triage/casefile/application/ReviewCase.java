package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.PersonDecision;

/**
 * A supervisor reviews a case (TRI-9): confirms readings or sets them otherwise, says who somebody
 * is, closes it; each with a reason. Who decided what is on the access record, the reason is
 * sealed.
 */
@ApplicationScoped
public class ReviewCase {
  private final CaseDesk desk;
  private final Notes notes;
  private final AccessRecord record;
  private final Clock clock;

  @Inject
  public ReviewCase(CaseDesk desk, Notes notes, AccessRecord record, Clock clock) {
    this.desk = desk;
    this.notes = notes;
    this.record = record;
    this.clock = clock;
  }

  /** Confirms or overrides a reading. */
  @Transactional
  public CaseFile decide(
      UUID caseId, long version, ReadingKind kind, Answer value, String by, OpenedText reason) {
    CaseFile file = desk.change(caseId, version, (f, now) -> f.decide(kind, value, by, now));
    notes.write(caseId, Note.Kind.READING, kind.name(), by, reason);
    record.append(entry(by, "CONFIRM", caseId, "reading " + kind + " is " + value));
    return file;
  }

  /** Confirms or corrects somebody's age band or roles. */
  @Transactional
  public CaseFile decide(
      UUID caseId,
      long version,
      UUID personId,
      @Nullable AgeBand ageBand,
      @Nullable Set<PersonRole> roles,
      String by,
      OpenedText reason) {
    PersonDecision decision = new PersonDecision(personId, ageBand, roles, by, clock.instant());
    CaseFile file = desk.change(caseId, version, (f, now) -> f.decide(decision, now));
    notes.write(caseId, Note.Kind.PERSON, personId.toString(), by, reason);
    record.append(entry(by, "CONFIRM", caseId, "who a person is"));
    return file;
  }

  /** Closes the case. */
  @Transactional
  public CaseFile close(
      UUID caseId, long version, CloseReason reason, String by, @Nullable OpenedText note) {
    CaseFile file = desk.change(caseId, version, (f, now) -> f.close(reason, by, now));
    if (note != null) {
      notes.write(caseId, Note.Kind.CLOSE, reason.name(), by, note);
    }
    record.append(entry(by, "CLOSE", caseId, "closed as " + reason));
    return file;
  }

  private static AccessEntry entry(String actor, String action, UUID caseId, String purpose) {
    return new AccessEntry(actor, action, "case", caseId, purpose, null, null);
  }
}

package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.waylight.triage.casefile.domain.CaseFile;

/** A supervisor takes a case, or gives it back. Taking it ends its escalation (TRI-10). */
@ApplicationScoped
public class ClaimCase {
  private final CaseDesk desk;
  private final Event<CaseTouched> touched;

  @Inject
  public ClaimCase(CaseDesk desk, Event<CaseTouched> touched) {
    this.desk = desk;
    this.touched = touched;
  }

  /** Takes the case; taking one's own again is only a sign that one is still there. */
  @Transactional
  public CaseFile claim(UUID caseId, String by) {
    CaseFile file = desk.change(caseId, null, (f, now) -> f.claim(by, now));
    touched.fire(new CaseTouched(caseId, by));
    return file;
  }

  /** Gives it back. */
  @Transactional
  public CaseFile release(UUID caseId, String by) {
    return desk.change(caseId, null, (file, now) -> file.release(by, now));
  }
}

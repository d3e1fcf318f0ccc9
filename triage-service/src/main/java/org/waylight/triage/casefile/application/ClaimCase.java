package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.waylight.triage.casefile.domain.CaseFile;

/** A supervisor takes a case, or gives it back. Taking it ends its escalation (TRI-10). */
@ApplicationScoped
public class ClaimCase {
  private final CaseDesk desk;

  @Inject
  public ClaimCase(CaseDesk desk) {
    this.desk = desk;
  }

  /** Takes the case; taking one's own again changes nothing. */
  @Transactional
  public CaseFile claim(UUID caseId, String by) {
    return desk.change(caseId, null, (file, now) -> file.claim(by, now));
  }

  /** Gives it back. */
  @Transactional
  public CaseFile release(UUID caseId, String by) {
    return desk.change(caseId, null, (file, now) -> file.release(by, now));
  }
}

package org.waylight.triage.casefile.application;

import java.util.List;
import java.util.UUID;
import org.waylight.triage.assessment.domain.Assessment;

/** Assessments of a case that made way for others: the port. */
public interface AssessmentHistory {
  /** One of them, and the last version of the case it held in. */
  record Replaced(long caseVersion, Assessment assessment) {}

  /** All of a case, the newest first. */
  List<Replaced> of(UUID caseId);
}

package org.waylight.triage.casefile.application;

import java.util.List;
import java.util.UUID;

/** What referral told of cases: the port. */
public interface ResponseStore {
  /** Keeps each response unless a newer one of the same thing is known. */
  void keep(List<CaseResponse> responses);

  /** What is known of a case, oldest first. */
  List<CaseResponse> of(UUID caseId);
}

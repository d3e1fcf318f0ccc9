package org.waylight.referral.disclosure.application;

import java.util.List;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.referral.disclosure.domain.Consent;

/** What referral knows of a case: its state from triage and every consent on file. */
public record CaseFile(CaseSnapshot state, List<Consent> consents) {
  /** Copies the consents. */
  public CaseFile {
    consents = List.copyOf(consents);
  }
}

package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.PersonConsent;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.referral.delivery.application.StopReports;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.application.Responses;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;

/**
 * Takes the states of cases from triage, in the inbox's transaction: keeps them, records consents
 * stated with them once, stops what may no longer leave, proposes anew.
 */
@ApplicationScoped
public class TakeCases {
  private final CaseFiles cases;
  private final Consents consents;
  private final PersonalTexts texts;
  private final ProposePlans proposals;
  private final StopReports reports;
  private final Responses responses;

  @Inject
  public TakeCases(
      CaseFiles cases,
      Consents consents,
      PersonalTexts texts,
      ProposePlans proposals,
      StopReports reports,
      Responses responses) {
    this.cases = cases;
    this.consents = consents;
    this.texts = texts;
    this.proposals = proposals;
    this.reports = reports;
    this.responses = responses;
  }

  /** Takes the newest state of each case; one that is not newer than known changes nothing. */
  public void take(List<CaseSnapshot> states) {
    Map<UUID, CaseSnapshot> newest = new TreeMap<>();
    for (CaseSnapshot state : states) {
      newest.merge(
          state.caseId(), state, (one, other) -> other.version() > one.version() ? other : one);
    }
    Map<UUID, Long> known = cases.lockVersions(newest.keySet());
    newest.values().removeIf(state -> state.version() <= known.getOrDefault(state.caseId(), 0L));
    if (newest.isEmpty()) {
      return;
    }
    cases.save(newest.values().stream().map(texts::keep).toList());
    recordStated(newest.values().stream().toList());
    reports.lookAgain(newest.keySet());
    proposals.propose(newest.keySet());
  }

  private void recordStated(List<CaseSnapshot> states) {
    List<Consents.OfCase> stated = new ArrayList<>();
    for (CaseSnapshot state : states) {
      for (PersonConsent consent : state.consents()) {
        stated.add(new Consents.OfCase(state.caseId(), consent(consent)));
      }
    }
    for (Consents.OfCase fresh : consents.record(stated, "signal")) {
      Consent consent = fresh.consent();
      responses.tell(
          fresh.caseId(),
          new ConsentChanged(
              fresh.caseId(),
              consent.consentId(),
              consents.nextVersion(fresh.caseId()),
              consent.personId(),
              consent.recipientKind(),
              consent.purpose(),
              consent.state(),
              consent.givenAt()));
    }
  }

  private static Consent consent(PersonConsent stated) {
    StatedConsent consent = stated.consent();
    return new Consent(
        stated.consentId(),
        stated.personId(),
        consent.subject(),
        consent.recipientKind(),
        consent.purpose(),
        consent.state(),
        consent.elements(),
        consent.means(),
        consent.givenAt(),
        consent.expiresAt(),
        null,
        ConsentSource.STATED);
  }
}

package org.waylight.referral.consent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.domain.Consent;

/** Records what a person said to an advocate or supervisor, and lists what is on file (CON-2). */
@ApplicationScoped
public class RecordConsent {
  private final CaseFiles cases;
  private final Consents consents;
  private final ConsentGate gate;
  private final ConsentEffects effects;

  @Inject
  public RecordConsent(
      CaseFiles cases, Consents consents, ConsentGate gate, ConsentEffects effects) {
    this.cases = cases;
    this.consents = consents;
    this.gate = gate;
    this.effects = effects;
  }

  /** The consents of a case, if there is such a case. */
  @Transactional
  public Optional<List<Consent>> of(UUID caseId) {
    return cases.find(caseId).map(CaseFile::consents);
  }

  /**
   * Records; false if the case has no such person. A no stops what has not left, as a withdrawal.
   */
  @Transactional
  public boolean record(UUID caseId, Consent consent, String by) {
    Set<UUID> naming = new TreeSet<>(cases.naming(consent.personId()));
    naming.add(caseId);
    naming.forEach(gate::close);
    cases.lockVersions(naming);
    boolean known =
        cases
            .find(caseId)
            .filter(
                file ->
                    file.state().persons().stream()
                        .anyMatch(person -> person.personId().equals(consent.personId())))
            .isPresent();
    if (known) {
      consents.record(List.of(new Consents.OfCase(caseId, consent)), by);
      effects.of(caseId, naming, consent, by, "RECORD_CONSENT");
    }
    return known;
  }
}

package org.waylight.referral.consent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.domain.Consent;

/** A person takes a consent back: once this is answered, nothing under it leaves (CON-2). */
@ApplicationScoped
public class WithdrawConsent {
  private final CaseFiles cases;
  private final Consents consents;
  private final ConsentGate gate;
  private final ConsentEffects effects;
  private final PersonalTexts texts;
  private final Clock clock;

  @Inject
  public WithdrawConsent(
      CaseFiles cases,
      Consents consents,
      ConsentGate gate,
      ConsentEffects effects,
      PersonalTexts texts,
      Clock clock) {
    this.cases = cases;
    this.consents = consents;
    this.gate = gate;
    this.effects = effects;
    this.texts = texts;
    this.clock = clock;
  }

  /** Withdraws; a second withdrawal changes nothing. Nothing if there is no such consent. */
  @Transactional
  public Optional<Consent> withdraw(UUID consentId, ConsentMeans means, String reason, String by) {
    Optional<Consents.OfCase> known = consents.find(consentId);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    // The person may be in another case than the one in which they agreed (TRI-8).
    Set<UUID> naming = new TreeSet<>(cases.naming(known.get().consent().personId()));
    naming.add(known.get().caseId());
    naming.forEach(gate::close);
    cases.lockVersions(naming);
    return consents.lock(consentId).map(found -> withdraw(found, naming, means, reason, by));
  }

  private Consent withdraw(
      Consents.OfCase found, Set<UUID> naming, ConsentMeans means, String reason, String by) {
    Consent consent = found.consent();
    if (consent.state() == ConsentState.WITHDRAWN) {
      return consent;
    }
    Consent withdrawn = consent.withdrawn(clock.instant(), means);
    consents.withdraw(
        withdrawn, by, means, texts.seal(reason, consent.consentId(), "withdrawnReason"));
    effects.of(found.caseId(), naming, withdrawn, by, "WITHDRAW_CONSENT");
    return withdrawn;
  }
}

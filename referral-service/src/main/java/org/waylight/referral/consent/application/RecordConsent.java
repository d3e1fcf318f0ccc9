package org.waylight.referral.consent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.referral.consent.domain.RecordingRules;
import org.waylight.referral.consent.domain.RecordingRules.Objection;
import org.waylight.referral.consent.domain.RecordingRules.Recording;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.domain.Consent;

/** Records what a person said to an advocate or supervisor, and lists what is on file (CON-2). */
@ApplicationScoped
public class RecordConsent {
  /** What came of it. */
  public sealed interface Answer {
    /** It counts from now. */
    record Recorded() implements Answer {}

    /** The case has no such person, or there is no such case. */
    record NoSuchPerson() implements Answer {}

    /** A rule forbids it. */
    record Refused(List<Objection> objections) implements Answer {}
  }

  private final CaseFiles cases;
  private final Consents consents;
  private final ConsentGate gate;
  private final ConsentEffects effects;
  private final DisclosureDesk disclosures;
  private final AccessRecord access;

  @Inject
  public RecordConsent(
      CaseFiles cases,
      Consents consents,
      ConsentGate gate,
      ConsentEffects effects,
      DisclosureDesk disclosures,
      AccessRecord access) {
    this.cases = cases;
    this.consents = consents;
    this.gate = gate;
    this.effects = effects;
    this.disclosures = disclosures;
    this.access = access;
  }

  /** The consents of a case, if there is such a case; the reading is recorded (DIS-8). */
  @Transactional
  public Optional<List<Consent>> of(UUID caseId, String reader) {
    Optional<CaseFile> file = cases.find(caseId);
    file.ifPresent(
        known ->
            access.append(
                new AccessEntry(
                        reader, "READ", "case", caseId, "what its persons agreed to", null, null)
                    .held(known.heldBy(reader))));
    return file.map(CaseFile::consents);
  }

  /**
   * Records, unless a rule forbids it. A no stops what has not left, as a withdrawal.
   *
   * @param grantorAllegedAbuser what is said of a guardian who gives the consent
   */
  @Transactional
  public Answer record(
      UUID caseId, Consent consent, @Nullable Boolean grantorAllegedAbuser, String by) {
    Set<UUID> naming = new TreeSet<>(cases.naming(consent.personId()));
    naming.add(caseId);
    naming.forEach(gate::close);
    cases.lockVersions(naming);
    Optional<CaseFile> file = cases.find(caseId).filter(known -> names(known, consent.personId()));
    if (file.isEmpty()) {
      return new Answer.NoSuchPerson();
    }
    List<Objection> objections =
        RecordingRules.objections(
            new Recording(
                consent,
                file.get().state().persons(),
                grantorAllegedAbuser,
                disclosures.settings()));
    if (!objections.isEmpty()) {
      return new Answer.Refused(objections);
    }
    consents.record(List.of(new Consents.OfCase(caseId, consent)), by);
    effects.of(caseId, naming, consent, by, "RECORD_CONSENT");
    return new Answer.Recorded();
  }

  private static boolean names(CaseFile file, UUID personId) {
    return file.state().persons().stream().anyMatch(person -> person.personId().equals(personId));
  }
}

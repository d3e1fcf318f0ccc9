package org.waylight.referral.consent.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.disclosure.domain.Particulars.Grantor;

/** CON-2: what a consent must be to be recorded; the list is read from top to bottom. */
public final class RecordingRules {
  /**
   * A consent about to be recorded.
   *
   * @param grantorAllegedAbuser what whoever records it says of a guardian; absent if not said
   */
  public record Recording(
      Consent consent,
      List<CasePerson> persons,
      @Nullable Boolean grantorAllegedAbuser,
      DisclosureSettings settings) {
    private Optional<CasePerson> person(@Nullable UUID id) {
      return persons.stream().filter(person -> person.personId().equals(id)).findFirst();
    }

    private boolean given() {
      return consent.state() == ConsentState.GIVEN;
    }

    private boolean byGuardian() {
      return consent.particulars().grantor() == Grantor.GUARDIAN;
    }

    private boolean abuser(@Nullable UUID id) {
      return person(id)
          .filter(person -> person.roles().contains(PersonRole.ALLEGED_TRAFFICKER))
          .isPresent();
    }

    private boolean minor() {
      return person(consent.personId())
          .filter(person -> person.ageBand() == AgeBand.MINOR)
          .filter(person -> person.ageStanding() != Standing.READ)
          .isPresent();
    }
  }

  /** Why a consent is not recorded: which field, what is wrong, how to mend it. */
  public record Objection(String field, String problem, String mend) {}

  private record Rule(Predicate<Recording> broken, Objection objection) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              asked ->
                  asked.given() && !asked.byGuardian() && asked.abuser(asked.consent.personId()),
              new Objection(
                  "personId",
                  "CON-2: is an alleged abuser, who cannot give consent",
                  "record a refusal, or have the role corrected first")),
          new Rule(
              asked ->
                  asked.given()
                      && (asked.abuser(asked.consent.particulars().grantorId())
                          || Boolean.TRUE.equals(asked.grantorAllegedAbuser)),
              new Objection(
                  "grantorId",
                  "CON-2: is an alleged abuser, who cannot give consent for somebody",
                  "ask the person themselves, or another guardian")),
          new Rule(
              asked -> asked.byGuardian() && asked.grantorAllegedAbuser == null,
              new Objection(
                  "grantorAllegedAbuser",
                  "CON-2: is missing for a guardian",
                  "say whether anybody alleges that the guardian abuses the person")),
          new Rule(
              asked ->
                  asked.byGuardian()
                      && (asked.consent.personId().equals(asked.consent.particulars().grantorId())
                          || asked.consent.particulars().grantorId() != null
                              && asked.person(asked.consent.particulars().grantorId()).isEmpty()),
              new Objection(
                  "grantorId",
                  "is no other person of the case",
                  "name the guardian's person, or leave it out if the case does not know them")),
          new Rule(
              asked -> !asked.byGuardian() && asked.consent.particulars().grantorId() != null,
              new Objection(
                  "grantorId", "is named, though the person speaks themselves", "leave it out")),
          new Rule(
              asked ->
                  asked.given()
                      && !asked.byGuardian()
                      && asked.minor()
                      && !asked.settings.minorsConsent(),
              new Objection(
                  "grantor",
                  "CON-2: the policy in force does not let a minor consent alone",
                  "ask a guardian who is no alleged abuser; a mandated report needs no consent")),
          new Rule(
              asked -> asked.given() && asked.consent.particulars().informed() == null,
              new Objection(
                  "informed",
                  "CON-2: is missing",
                  "tell the person what leaves, to whom, what for, that help never depends on it"
                      + " and that they may take it back; then say how they were told")),
          new Rule(
              asked ->
                  asked.consent.purpose() == ConsentPurpose.CONTACT_BACK
                      && asked.consent.particulars().organisationId() != null,
              new Objection(
                  "organisationId",
                  "is named, though it is the hotline that contacts back",
                  "leave it out")));

  private RecordingRules() {}

  /** Every rule that is broken; nothing if the consent may be recorded. */
  public static List<Objection> objections(Recording asked) {
    return RULES.stream().filter(rule -> rule.broken().test(asked)).map(Rule::objection).toList();
  }
}

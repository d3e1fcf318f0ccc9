package org.waylight.referral.disclosure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.ReaderOpener;
import org.waylight.platform.sealed.SealContext;
import org.waylight.platform.sealed.StorageVault;

/** INT-6: personal text as referral keeps it, sealed at rest under its own keyset. */
@ApplicationScoped
public class PersonalTexts {
  private static final String SELF = "referral";
  private final Keysets keysets;

  @Inject
  public PersonalTexts(Keysets keysets) {
    this.keysets = keysets;
  }

  /** Seals a text of ours. */
  public SealedText seal(String text, UUID record, String field) {
    return vault().seal(new OpenedText(text), new SealContext(record, field));
  }

  /** Opens a text of ours. */
  public String open(SealedText text, UUID record, String field) {
    return vault().open(text, new SealContext(record, field)).reveal();
  }

  /** The state with every text that triage sealed to referral sealed at rest instead. */
  public CaseSnapshot keep(CaseSnapshot state) {
    List<CasePerson> persons = state.persons().stream().map(this::keep).toList();
    List<Place> places = state.places().stream().map(place -> keep(place, state.caseId())).toList();
    return new CaseSnapshot(
        state.caseId(),
        state.version(),
        state.status(),
        state.openedAt(),
        state.dueAt(),
        state.signalIds(),
        persons,
        state.consents(),
        places,
        state.assessment(),
        state.mergedInto(),
        state.claimedBy(),
        state.messages());
  }

  private CasePerson keep(CasePerson person) {
    if (person.sealedContact() == null && person.safeContact() == null) {
      return person;
    }
    return new CasePerson(
        person.personId(),
        person.pseudonym(),
        person.roles(),
        person.ageBand(),
        person.ageStanding(),
        person.signalerKind(),
        person.anonymous(),
        keep(person.sealedContact(), person.personId()),
        keep(person.safeContact(), person.personId()),
        person.language(),
        person.formerIds());
  }

  private @Nullable ContactDetails keep(@Nullable ContactDetails contact, UUID person) {
    return contact == null
        ? null
        : new ContactDetails(
            keep(contact.name(), person, SealedFields.CONTACT_NAME),
            keep(contact.phone(), person, SealedFields.CONTACT_PHONE),
            keep(contact.email(), person, SealedFields.CONTACT_EMAIL),
            keep(contact.address(), person, SealedFields.CONTACT_ADDRESS));
  }

  private @Nullable SafeContact keep(@Nullable SafeContact safe, UUID person) {
    return safe == null
        ? null
        : new SafeContact(
            safe.contactBack(),
            safe.phoneSafe(),
            safe.mayLeaveMessage(),
            keep(safe.hours(), person, SealedFields.SAFE_HOURS),
            keep(safe.instructions(), person, SealedFields.SAFE_INSTRUCTIONS));
  }

  private Place keep(Place place, UUID caseId) {
    return place.street() == null
        ? place
        : new Place(
            place.country(),
            place.state(),
            place.county(),
            place.city(),
            place.zip(),
            place.tribalLand(),
            keep(place.street(), caseId, SealedFields.STREET));
  }

  private @Nullable SealedText keep(@Nullable SealedText text, UUID record, String field) {
    if (text == null) {
      return null;
    }
    SealContext context = new SealContext(record, field);
    return vault().seal(opener().open(text, context), context);
  }

  private StorageVault vault() {
    return keysets.vaultOf(SELF);
  }

  private ReaderOpener opener() {
    return keysets.openerOf(SELF);
  }
}

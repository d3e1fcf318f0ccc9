package org.waylight.referral.delivery.domain;

import static org.waylight.referral.disclosure.domain.ReportField.*;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.AssessmentSummary;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.delivery.domain.ReportBody.Recipient;
import org.waylight.referral.delivery.domain.ReportBody.ReportedContact;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPerson;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPlace;
import org.waylight.referral.delivery.domain.ReportBody.SafeToContact;
import org.waylight.referral.delivery.domain.ReportBody.Situation;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedContact;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.ReportField;

/** Writes a report: of a case, exactly what the policy allowed, and nothing else (DIS-1). */
public final class ReportComposer {
  private final CaseSnapshot state;
  private final Allowed allowed;
  private final TextOpener texts;

  private ReportComposer(CaseSnapshot state, Allowed allowed, TextOpener texts) {
    this.state = state;
    this.allowed = allowed;
    this.texts = texts;
  }

  /** The report without the supervisor's words. */
  public static ReportBody compose(
      CaseSnapshot state,
      Allowed allowed,
      Recipient recipient,
      @Nullable String statute,
      boolean synthetic,
      TextOpener texts) {
    ReportComposer composer = new ReportComposer(state, allowed, texts);
    return new ReportBody(
        ReportBody.FORMAT,
        null,
        recipient,
        allowed.basis(),
        statute,
        composer.situation(),
        allowed.persons().stream().map(composer::person).toList(),
        allowed.contacts().stream().map(composer::contact).flatMap(Optional::stream).toList(),
        null,
        synthetic);
  }

  private Situation situation() {
    AssessmentSummary assessment = state.assessment();
    return new Situation(
        field(TRAFFICKING_TYPE, assessment::type),
        field(TOPICS, () -> sorted(assessment.topics())),
        field(MEANS_OF_CONTROL, () -> sorted(assessment.meansOfControl())),
        field(INDUSTRIES, () -> sorted(assessment.industries())),
        field(
            DANGER,
            () ->
                sorted(
                    assessment.readings().stream()
                        .filter(ReportComposer::established)
                        .map(Reading::kind)
                        .toList())),
        field(NEEDS, () -> sorted(assessment.needs())),
        field(AREA, () -> state.places().stream().map(this::place).toList()));
  }

  /** DIS-10: what was only read from text is nobody's statement and is not reported as one. */
  private static boolean established(Reading reading) {
    return reading.value() == Answer.YES && reading.standing() != Standing.READ;
  }

  private ReportedPlace place(Place place) {
    return new ReportedPlace(
        place.country(),
        place.state(),
        place.county(),
        place.city(),
        place.zip(),
        place.tribalLand(),
        field(STREET, () -> open(place.street(), state.caseId(), SealedFields.STREET)));
  }

  private ReportedPerson person(OpenedPerson opened) {
    Optional<CasePerson> person =
        state.persons().stream()
            .filter(each -> each.personId().equals(opened.personId()))
            .findFirst();
    return new ReportedPerson(
        field(AGE_BAND, () -> age(opened, person)),
        field(LANGUAGE, () -> person.map(CasePerson::language).orElse(null)));
  }

  private static AgeBand age(OpenedPerson opened, Optional<CasePerson> person) {
    if (opened.basis() == LegalBasis.MANDATED_MINOR) {
      return AgeBand.MINOR;
    }
    return person
        .filter(known -> known.ageStanding() != Standing.READ)
        .map(CasePerson::ageBand)
        .orElse(AgeBand.UNKNOWN);
  }

  private Optional<ReportedContact> contact(OpenedContact opened) {
    CasePerson signaler =
        state.persons().stream()
            .filter(person -> person.personId().equals(opened.personId()))
            .findFirst()
            .orElseThrow();
    ContactDetails left = signaler.sealedContact();
    if (left == null) {
      return Optional.empty();
    }
    Set<ReportField> fields = opened.fields();
    UUID id = signaler.personId();
    return Optional.of(
            new ReportedContact(
                fields.contains(CONTACT_NAME)
                    ? open(left.name(), id, SealedFields.CONTACT_NAME)
                    : null,
                fields.contains(CONTACT_PHONE)
                    ? open(left.phone(), id, SealedFields.CONTACT_PHONE)
                    : null,
                fields.contains(CONTACT_EMAIL)
                    ? open(left.email(), id, SealedFields.CONTACT_EMAIL)
                    : null,
                fields.contains(CONTACT_ADDRESS)
                    ? open(left.address(), id, SealedFields.CONTACT_ADDRESS)
                    : null,
                fields.contains(SAFE_CONTACT) ? safe(signaler.safeContact(), id) : null))
        .filter(ReportedContact::reachesSomebody);
  }

  private @Nullable SafeToContact safe(@Nullable SafeContact safe, UUID person) {
    return safe == null
        ? null
        : new SafeToContact(
            safe.contactBack(),
            safe.phoneSafe(),
            safe.mayLeaveMessage(),
            open(safe.hours(), person, SealedFields.SAFE_HOURS),
            open(safe.instructions(), person, SealedFields.SAFE_INSTRUCTIONS));
  }

  private @Nullable String open(@Nullable SealedText text, UUID record, String field) {
    return text == null ? null : texts.open(text, record, field);
  }

  private <T> @Nullable T field(ReportField field, Supplier<? extends @Nullable T> value) {
    return allowed.fields().contains(field) ? value.get() : null;
  }

  private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
    return values.stream().sorted().toList();
  }
}

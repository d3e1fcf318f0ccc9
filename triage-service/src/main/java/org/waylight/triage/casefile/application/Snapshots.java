package org.waylight.triage.casefile.application;

import static org.waylight.contracts.SealedFields.CONTACT_ADDRESS;
import static org.waylight.contracts.SealedFields.CONTACT_EMAIL;
import static org.waylight.contracts.SealedFields.CONTACT_NAME;
import static org.waylight.contracts.SealedFields.CONTACT_PHONE;
import static org.waylight.contracts.SealedFields.SAFE_HOURS;
import static org.waylight.contracts.SealedFields.SAFE_INSTRUCTIONS;
import static org.waylight.contracts.SealedFields.STREET;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.AssessmentSummary;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.PersonConsent;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.RiskReading;
import org.waylight.triage.assessment.domain.Rules;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.SafeAnswers;
import org.waylight.triage.casefile.domain.Said;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.casefile.domain.StableIds;
import org.waylight.triage.casefile.domain.StatedPlace;

/**
 * Tells referral what it needs of a case: coded facts, and contact details sealed to referral. No
 * narrative ever leaves triage.
 */
@ApplicationScoped
public class Snapshots {
  private final PersonalText texts;

  @Inject
  public Snapshots(PersonalText texts) {
    this.texts = texts;
  }

  /** The case as its events carry it. */
  public CaseSnapshot of(CaseFile file) {
    CaseStatus status = file.state().status();
    boolean running = status == CaseStatus.OPEN || status == CaseStatus.CLAIMED;
    return new CaseSnapshot(
        file.id(),
        file.version(),
        status,
        file.openedAt(),
        running ? file.clock().dueAt() : null,
        file.signals().stream().map(Signal::id).toList(),
        file.persons().stream().map(person -> person(person, file)).toList(),
        consents(file),
        places(file),
        summary(file.assessment()),
        file.mergedInto(),
        file.state().holder().orElse(null),
        file.signals().stream().mapToInt(Signal::messagesOfPeople).sum());
  }

  private CasePerson person(Person person, CaseFile file) {
    List<Signal> own =
        file.signals().stream().filter(s -> person.signalIds().contains(s.id())).toList();
    return new CasePerson(
        person.id(),
        person.pseudonym(),
        person.roles(),
        person.ageBand(),
        person.ageStanding(),
        person.kind(),
        person.anonymous(),
        contact(person, own),
        safeContact(person, own),
        person.language(),
        person.formerIds());
  }

  private @Nullable ContactDetails contact(Person person, List<Signal> own) {
    SealedText name = latest(CONTACT_NAME, person, own);
    SealedText phone = latest(CONTACT_PHONE, person, own);
    SealedText email = latest(CONTACT_EMAIL, person, own);
    SealedText address = latest(CONTACT_ADDRESS, person, own);
    boolean none = Stream.of(name, phone, email, address).allMatch(Objects::isNull);
    return none ? null : new ContactDetails(name, phone, email, address);
  }

  private @Nullable SafeContact safeContact(Person person, List<Signal> own) {
    SafeAnswers answers =
        own.stream()
            .map(signal -> signal.facts().safe())
            .filter(Objects::nonNull)
            .max(Comparator.comparing(SafeAnswers::at))
            .orElse(null);
    return answers == null
        ? null
        : new SafeContact(
            answers.contactBack(),
            answers.phoneSafe(),
            answers.mayLeaveMessage(),
            latest(SAFE_HOURS, person, own),
            latest(SAFE_INSTRUCTIONS, person, own));
  }

  private record Words(Signal signal, Said said) {}

  private @Nullable SealedText latest(String field, Person person, List<Signal> own) {
    return own.stream()
        .flatMap(
            signal ->
                Stream.ofNullable(signal.facts().texts().get(field))
                    .map(said -> new Words(signal, said)))
        .max(Comparator.comparing(words -> words.said().at()))
        .map(words -> texts.passOn(words.said().text(), words.signal().id(), field, person.id()))
        .orElse(null);
  }

  private static List<PersonConsent> consents(CaseFile file) {
    List<PersonConsent> consents = new ArrayList<>();
    for (Signal signal : file.signals()) {
      for (StatedConsent consent : signal.facts().consents()) {
        file.persons().stream()
            .filter(person -> isSubject(person, consent, signal))
            .min(Comparator.comparing(person -> !person.signalIds().contains(signal.id())))
            .ifPresent(
                person ->
                    consents.add(
                        new PersonConsent(
                            StableIds.consent(signal.id(), consent), person.id(), consent)));
      }
    }
    return consents;
  }

  /**
   * A yes that somebody reports of a victim is none of a victim who speaks for themselves (CON-2);
   * a no is taken from anybody.
   */
  private static boolean isSubject(Person person, StatedConsent consent, Signal signal) {
    boolean own = person.signalIds().contains(signal.id());
    return switch (consent.subject()) {
      case SIGNALER -> own;
      case VICTIM ->
          person.roles().contains(PersonRole.POTENTIAL_VICTIM)
              && (own || person.signalIds().isEmpty() || consent.state() != ConsentState.GIVEN);
    };
  }

  private List<Place> places(CaseFile file) {
    return file.signals().stream()
        .flatMap(signal -> signal.facts().places().stream().map(place -> new At(signal, place)))
        .sorted(Comparator.comparing(At::place, StatedPlace.MOST_SPECIFIC))
        .map(at -> place(at.place(), at.signal(), file))
        .distinct()
        .toList();
  }

  private record At(Signal signal, StatedPlace place) {}

  private Place place(StatedPlace place, Signal signal, CaseFile file) {
    Said street = place.street();
    return new Place(
        place.country(),
        place.state(),
        place.county(),
        place.city(),
        place.zip(),
        place.tribalLand(),
        street == null ? null : texts.passOn(street.text(), signal.id(), STREET, file.id()));
  }

  private static AssessmentSummary summary(Assessment assessment) {
    return new AssessmentSummary(
        assessment.type(),
        assessment.requestType(),
        assessment.urgency(),
        assessment.topics(),
        assessment.needs(),
        assessment.meansOfControl(),
        assessment.industries(),
        assessment.readings().stream().map(Snapshots::reading).toList(),
        assessment.actionable(),
        assessment.sufficient(),
        assessment.language(),
        assessment.conclusions().stream().map(Conclusion::rule).distinct().toList(),
        assessment.indicatorsVersion());
  }

  private static Reading reading(RiskReading reading) {
    List<String> rules =
        !reading.raises()
            ? List.of()
            : reading.contradicted()
                ? List.of(
                    Rules.ofReading(reading.kind()).reference(), Rules.contradiction().reference())
                : List.of(Rules.ofReading(reading.kind()).reference());
    return new Reading(
        reading.kind(), reading.value(), reading.standing(), rules, reading.decidedBy());
  }
}

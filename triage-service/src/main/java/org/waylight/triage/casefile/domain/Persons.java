package org.waylight.triage.casefile.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.RiskReading;
import org.waylight.triage.assessment.domain.Stated;

/**
 * Who is in a case. Each signaler is one person, also over several signals joined by receipt; a
 * signaler who is the victim is one person with both roles; else one potential victim is assumed
 * where the case may be about somebody.
 */
final class Persons {
  private static final Set<RequestType> ABOUT_NOBODY =
      Set.of(RequestType.GENERAL_INFORMATION, RequestType.TRAINING, RequestType.OUT_OF_SCOPE);

  private Persons() {}

  static List<Person> of(
      UUID caseId,
      List<Signal> signals,
      List<Person> before,
      List<PersonDecision> decisions,
      Stated stated,
      Assessment assessment) {
    List<Person> persons = signalers(signals, before);
    boolean victimSpeaks =
        persons.stream().anyMatch(person -> person.is(PersonRole.POTENTIAL_VICTIM));
    boolean victimKnown = before.stream().anyMatch(Person::isToldOf);
    if (!victimSpeaks && (victimKnown || !ABOUT_NOBODY.contains(assessment.requestType()))) {
      persons.add(potentialVictim(caseId, before, decisions));
    }
    before.stream()
        .filter(person -> isToldOfElsewhere(person, caseId) && isDecided(person, decisions))
        .forEach(person -> persons.add(toldOf(person.id(), List.of())));
    Age age = age(stated, assessment);
    return persons.stream()
        .map(person -> person.is(PersonRole.POTENTIAL_VICTIM) ? aged(person, age) : person)
        .map(person -> decided(person, decisions))
        .toList();
  }

  /** Everybody who told of it, each once. */
  static List<Person> signalers(List<Signal> signals, List<Person> before) {
    List<Signal> known =
        signals.stream()
            .filter(Signal::known)
            .sorted(
                Comparator.comparing((Signal signal) -> idBefore(signal, before) == null)
                    .thenComparing(Signal::receivedAt)
                    .thenComparing(Signal::id))
            .toList();
    // Who is known keeps their person; a signal that is new joins one of them or brings another.
    List<Person> persons = new ArrayList<>();
    for (Signal signal : known) {
      Optional<Person> same =
          persons.stream()
              .filter(person -> mayBeSame(person, signal, before))
              .min(Comparator.comparing(person -> !quotes(signal, person)));
      if (same.isPresent()) {
        persons.set(persons.indexOf(same.get()), joined(same.get(), signal));
      } else {
        persons.add(signaler(signal, idBefore(signal, before)));
      }
    }
    return persons;
  }

  /** Who quotes a receipt was handed it; another stated kind says it is somebody else. */
  private static boolean mayBeSame(Person person, Signal signal, List<Person> before) {
    UUID known = idBefore(signal, before);
    if (known != null) {
      return known.equals(person.id());
    }
    SignalerKind kind = signal.facts().kind();
    return kind == person.kind()
        || kind == SignalerKind.UNKNOWN
        || person.kind() == SignalerKind.UNKNOWN;
  }

  /** Whose receipt it quotes, or whose conversation it takes up again. */
  private static boolean quotes(Signal signal, Person person) {
    return person.signalIds().contains(signal.linkedSignalId());
  }

  private static @Nullable UUID idBefore(Signal signal, List<Person> before) {
    return before.stream()
        .filter(person -> person.signalIds().contains(signal.id()))
        .map(Person::id)
        .findFirst()
        .orElse(null);
  }

  private static Person signaler(Signal signal, @Nullable UUID knownId) {
    UUID id = knownId == null ? StableIds.signaler(signal.id()) : knownId;
    return new Person(
        id,
        StableIds.pseudonym(id),
        roles(signal.facts().kind()),
        AgeBand.UNKNOWN,
        Standing.READ,
        List.of(signal.id()),
        signal.facts().kind(),
        signal.facts().anonymous(),
        signal.facts().language(),
        null);
  }

  private static Person joined(Person person, Signal signal) {
    Facts facts = signal.facts();
    SignalerKind kind =
        person.kind() == null || person.kind() == SignalerKind.UNKNOWN
            ? facts.kind()
            : person.kind();
    List<UUID> signalIds = new ArrayList<>(person.signalIds());
    signalIds.add(signal.id());
    return new Person(
        person.id(),
        person.pseudonym(),
        roles(kind),
        person.ageBand(),
        person.ageStanding(),
        signalIds,
        kind,
        person.anonymous() || facts.anonymous(),
        person.language() == null ? facts.language() : person.language(),
        person.formerIds());
  }

  private static Set<PersonRole> roles(SignalerKind kind) {
    return kind == SignalerKind.VICTIM_SURVIVOR
        ? EnumSet.of(PersonRole.SIGNALER, PersonRole.POTENTIAL_VICTIM)
        : EnumSet.of(PersonRole.SIGNALER);
  }

  /** Told of in a case that joined this one. */
  private static boolean isToldOfElsewhere(Person person, UUID caseId) {
    return person.isToldOf() && !person.id().equals(StableIds.potentialVictim(caseId));
  }

  private static boolean isDecided(Person person, List<PersonDecision> decisions) {
    return decisions.stream().anyMatch(decision -> decision.personId().equals(person.id()));
  }

  /**
   * The potential victim others told of. Whom joined cases told of is the same one, as far as
   * anybody knows: what was said about consent under their ids still holds. Whom a supervisor
   * decided about stays a person of their own.
   */
  private static Person potentialVictim(
      UUID caseId, List<Person> before, List<PersonDecision> decisions) {
    Set<UUID> former = new TreeSet<>();
    for (Person person : before) {
      if (isToldOfElsewhere(person, caseId) && !isDecided(person, decisions)) {
        former.add(person.id());
      }
      if (person.formerIds() != null) {
        former.addAll(person.formerIds());
      }
    }
    return toldOf(StableIds.potentialVictim(caseId), List.copyOf(former));
  }

  /** Somebody others told of. */
  static Person toldOf(UUID id, List<UUID> formerIds) {
    return new Person(
        id,
        StableIds.pseudonym(id),
        EnumSet.of(PersonRole.POTENTIAL_VICTIM),
        AgeBand.UNKNOWN,
        Standing.READ,
        List.of(),
        null,
        false,
        null,
        formerIds);
  }

  private record Age(AgeBand band, Standing standing) {}

  /** Decided before stated before read; an unknown age is no suspected minor (DIS-2). */
  private static Age age(Stated stated, Assessment assessment) {
    RiskReading minor = assessment.reading(ReadingKind.MINOR);
    if (minor.standing() != Standing.READ) {
      return switch (minor.value()) {
        case YES -> new Age(AgeBand.MINOR, minor.standing());
        case NO -> new Age(AgeBand.ADULT, minor.standing());
        case UNKNOWN -> new Age(AgeBand.UNKNOWN, minor.standing());
      };
    }
    if (!stated.ages().isEmpty()) {
      return new Age(AgeBand.ADULT, Standing.STATED);
    }
    if (minor.value() == Answer.YES) {
      return new Age(AgeBand.MINOR, Standing.READ);
    }
    return new Age(
        assessment.agesRead().isEmpty() ? AgeBand.UNKNOWN : AgeBand.ADULT, Standing.READ);
  }

  private static Person aged(Person person, Age age) {
    return new Person(
        person.id(),
        person.pseudonym(),
        person.roles(),
        age.band(),
        age.standing(),
        person.signalIds(),
        person.kind(),
        person.anonymous(),
        person.language(),
        person.formerIds());
  }

  private static Person decided(Person person, List<PersonDecision> decisions) {
    Person current = person;
    for (PersonDecision decision : decisions) {
      if (decision.personId().equals(person.id())) {
        AgeBand band = decision.ageBand();
        Set<PersonRole> roles = decision.roles();
        Standing standing =
            band == null
                ? current.ageStanding()
                : band == current.ageBand() ? Standing.CONFIRMED : Standing.OVERRIDDEN;
        current =
            new Person(
                current.id(),
                current.pseudonym(),
                roles == null ? current.roles() : roles,
                band == null ? current.ageBand() : band,
                standing,
                current.signalIds(),
                current.kind(),
                current.anonymous(),
                current.language(),
                current.formerIds());
      }
    }
    return current;
  }
}

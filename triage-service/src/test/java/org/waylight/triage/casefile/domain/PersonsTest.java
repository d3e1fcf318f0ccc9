package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.kind;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.MoveResult.Moved;

class PersonsTest {
  @Test
  @DisplayName("TRI-8 who is known keeps their person, also when an earlier signal arrives late")
  void straggler() {
    CaseFile file = open(signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other"));
    Person known = file.persons().getFirst();
    Signal straggler =
        new Signal(
            UUID.randomUUID(),
            Channel.TEXT,
            "test",
            Some.NOW.minusSeconds(60),
            null,
            true,
            null,
            false,
            Facts.NONE,
            List.of());

    CaseFile later = file.with(List.of(straggler), NOW);

    assertThat(signalers(later)).extracting(Person::id).containsExactly(known.id());
    assertThat(signalers(later).getFirst().signalIds()).hasSize(2).contains(straggler.id());
  }

  @Test
  @DisplayName("TRI-8 of two who may have written again it is who was handed the quoted receipt")
  void quoted() {
    Signal friend = signal(new UUID(1, 1), null, kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other");
    Signal victim = signal(new UUID(2, 2), null, kind(SignalerKind.VICTIM_SURVIVOR), "NEED:LEGAL");
    for (Signal quoted : List.of(friend, victim)) {
      Signal again = signal(new UUID(3, 3), quoted.id(), Facts.NONE, "NEED:SHELTER");

      CaseFile file = open(friend, victim).with(List.of(again), NOW);

      assertThat(signalers(file))
          .filteredOn(person -> person.signalIds().contains(again.id()))
          .singleElement()
          .extracting(person -> person.signalIds().getFirst())
          .isEqualTo(quoted.id());
    }
  }

  @Test
  @DisplayName("DIS-3 what somebody said of themselves stays said when they write again without it")
  void writesAgain() {
    Facts said = SomeFacts.speaking("es", SignalerKind.FAMILY_FRIEND, true);
    Signal first = signal(new UUID(1, 1), null, said, "MEANS:Other");
    Signal silent = signal(new UUID(2, 2), first.id(), Facts.NONE, "NEED:LEGAL");

    Person person = signalers(open(first, silent)).getFirst();

    assertThat(person.kind()).isEqualTo(SignalerKind.FAMILY_FRIEND);
    assertThat(person.anonymous()).isTrue();
    assertThat(person.language()).isEqualTo("es");
    assertThat(person.signalIds()).containsExactly(first.id(), silent.id());
  }

  @Test
  @DisplayName(
      "DIS-3 who asks to stay anonymous only later, or tells their language then, is heard")
  void saysItLater() {
    Signal first = signal(new UUID(1, 1), null, Facts.NONE, "MEANS:Other");
    Facts said = SomeFacts.speaking("es", SignalerKind.FAMILY_FRIEND, true);
    Signal telling = signal(new UUID(2, 2), first.id(), said, "NEED:LEGAL");

    Person person = signalers(open(first, telling)).getFirst();

    assertThat(person.kind()).isEqualTo(SignalerKind.FAMILY_FRIEND);
    assertThat(person.anonymous()).isTrue();
    assertThat(person.language()).isEqualTo("es");
    assertThat(signalers(open(first)).getFirst().anonymous()).isFalse();
  }

  @Test
  @DisplayName("TRI-8 whom two joined cases told of is one potential victim, known under both ids")
  void sameVictim() {
    CaseFile kept = open(signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other"));
    CaseFile given = open(signal(kind(SignalerKind.OTHER), "MEANS:Other"));
    CaseFile third = open(signal(kind(SignalerKind.OTHER), "MEANS:Other"));

    CaseFile joined = kept.absorb(given, NOW);
    CaseFile all = joined.absorb(third, NOW);

    assertThat(toldOf(joined)).extracting(Person::id).containsExactly(victim(kept).id());
    assertThat(victim(joined).formerIds()).containsExactly(victim(given).id());
    assertThat(victim(all).formerIds())
        .containsExactlyInAnyOrder(victim(given).id(), victim(third).id());
  }

  @Test
  @DisplayName("TRI-8 whom a supervisor decided about stays a person of their own")
  void decidedVictim() {
    CaseFile kept = open(signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other"));
    CaseFile given =
        decided(
            open(signal(kind(SignalerKind.OTHER), "MEANS:Other")),
            person -> person.isToldOf(),
            AgeBand.ADULT);

    CaseFile joined = kept.absorb(given, NOW);

    assertThat(toldOf(joined))
        .extracting(Person::id)
        .containsExactly(victim(kept).id(), victim(given).id());
    assertThat(victim(joined).formerIds()).isNull();
  }

  @Test
  @DisplayName("TRI-9 a supervisor's word on an age or a role leaves the other as it was")
  void decisions() {
    CaseFile file = open(signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other", "AGE:30"));
    UUID id = victim(file).id();

    CaseFile other =
        moved(
            file.decide(
                new PersonDecision(id, null, Set.of(PersonRole.OTHER), "ada", NOW.now()), NOW));
    CaseFile adult = decided(file, Person::isToldOf, AgeBand.ADULT);
    CaseFile unknown = decided(file, Person::isToldOf, AgeBand.UNKNOWN);

    assertThat(other.persons().getLast().ageBand()).isEqualTo(AgeBand.ADULT);
    assertThat(other.persons().getLast().ageStanding()).isEqualTo(Standing.READ);
    assertThat(other.persons().getLast().roles()).containsExactly(PersonRole.OTHER);
    assertThat(victim(adult).ageBand()).isEqualTo(AgeBand.ADULT);
    assertThat(victim(adult).ageStanding()).isEqualTo(Standing.CONFIRMED);
    assertThat(victim(unknown).ageBand()).isEqualTo(AgeBand.UNKNOWN);
    assertThat(victim(unknown).ageStanding()).isEqualTo(Standing.OVERRIDDEN);
    assertThat(victim(unknown).roles()).containsExactly(PersonRole.POTENTIAL_VICTIM);
    assertThat(unknown.persons().getFirst()).isEqualTo(file.persons().getFirst());
  }

  @Test
  @DisplayName(
      "TRI-3 a signaler who is a minor but not the victim does not settle the victim's age")
  void minorWhoTells() {
    CaseFile file = open(signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other"));

    CaseFile later = decided(file, person -> !person.isToldOf(), AgeBand.MINOR);

    assertThat(later.readingDecisions()).isEmpty();
    assertThat(victim(later).ageBand()).isEqualTo(AgeBand.UNKNOWN);
  }

  private static CaseFile decided(CaseFile file, Predicate<Person> who, AgeBand band) {
    UUID id = file.persons().stream().filter(who).findFirst().orElseThrow().id();
    return moved(file.decide(new PersonDecision(id, band, null, "ada", NOW.now()), NOW));
  }

  private static CaseFile moved(MoveResult result) {
    return ((Moved) result).file();
  }

  private static List<Person> signalers(CaseFile file) {
    return file.persons().stream().filter(person -> !person.isToldOf()).toList();
  }

  private static List<Person> toldOf(CaseFile file) {
    return file.persons().stream().filter(Person::isToldOf).toList();
  }

  private static Person victim(CaseFile file) {
    return toldOf(file).getFirst();
  }
}

package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.at;
import static org.waylight.triage.casefile.domain.SomeSignals.kind;
import static org.waylight.triage.casefile.domain.SomeSignals.more;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.casefile.domain.MoveResult.HeldBy;
import org.waylight.triage.casefile.domain.MoveResult.IsClosed;
import org.waylight.triage.casefile.domain.MoveResult.Moved;

class JoiningTest {
  private static final Circumstances LATER = at(Duration.ofMinutes(10));
  private final Signal told = signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other");
  private final CaseFile kept = open(told);
  private final CaseFile given = open(signal(kind(SignalerKind.OTHER), "MEANS:Other"));

  @Test
  @DisplayName("TRI-10 two cases are joined by whoever has them, or if nobody has")
  void joinable() {
    CaseFile adas = moved(kept.claim("ada", NOW));
    CaseFile bens = moved(given.claim("ben", NOW));

    assertThat(Joining.joinable(kept, given, "ada", LATER))
        .isEqualTo(new Moved(kept.absorb(given, LATER)));
    assertThat(Joining.joinable(adas, given, "ada", LATER)).isInstanceOf(Moved.class);
    assertThat(Joining.joinable(adas, given, "ben", LATER)).isEqualTo(new HeldBy("ada"));
    assertThat(Joining.joinable(kept, bens, "ada", LATER)).isEqualTo(new HeldBy("ben"));
  }

  @Test
  @DisplayName("TRI-8 what was closed may join an open case, but nothing joins what is closed")
  void joinableClosed() {
    CaseFile closed = moved(given.close(CloseReason.RUMOUR, "ben", NOW));

    assertThat(Joining.joinable(kept, closed, "ada", LATER))
        .isEqualTo(new Moved(kept.absorb(closed, LATER)));
    assertThat(Joining.joinable(closed, kept, "ada", LATER)).isEqualTo(new IsClosed());
  }

  @Test
  @DisplayName("TRI-10 only whoever has a case takes something out of it")
  void partable() {
    CaseFile adas = moved(kept.claim("ada", NOW));

    assertThat(Joining.partable(kept, "ada")).isEqualTo(new Moved(kept));
    assertThat(Joining.partable(adas, "ada")).isEqualTo(new Moved(adas));
    assertThat(Joining.partable(adas, "ben")).isEqualTo(new HeldBy("ada"));
    assertThat(Joining.partable(moved(kept.close(CloseReason.RUMOUR, "ada", NOW)), "ada"))
        .isEqualTo(new IsClosed());
  }

  @Test
  @DisplayName("TRI-2 joining sets aside a no that would lower what only the other case raises")
  void setAside() {
    CaseFile no =
        decided(decided(kept, ReadingKind.MINOR, Answer.NO), ReadingKind.SELF_HARM, Answer.YES);
    CaseFile minor = open(signal(Facts.NONE, "READING:MINOR"));

    assertThat(Joining.setAside(no, minor))
        .extracting(decision -> decision.kind())
        .containsExactly(ReadingKind.MINOR);
    assertThat(no.absorb(minor, LATER).readingDecisions())
        .extracting(decision -> decision.kind())
        .containsExactly(ReadingKind.SELF_HARM);
    assertThat(minor.absorb(no, LATER).assessment().reading(ReadingKind.MINOR).raises()).isTrue();
  }

  @Test
  @DisplayName("TRI-9 a supervisor's no outlives joining a case that raises nothing of the kind")
  void noIsKept() {
    CaseFile no = decided(kept, ReadingKind.MINOR, Answer.NO);

    assertThat(Joining.setAside(no, given)).isEmpty();
    assertThat(no.absorb(given, LATER).readingDecisions()).isEqualTo(no.readingDecisions());
    assertThat(given.absorb(no, LATER).readingDecisions()).isEqualTo(no.readingDecisions());
  }

  @Test
  @DisplayName("TRI-9 a no that news have overtaken in its own case already is not set aside")
  void overtaken() {
    CaseFile overtaken =
        decided(kept, ReadingKind.MINOR, Answer.NO).with(List.of(more(told, "READING:MINOR")), NOW);
    CaseFile minor = open(signal(Facts.NONE, "READING:MINOR"));

    assertThat(overtaken.assessment().reading(ReadingKind.MINOR).raises()).isTrue();
    assertThat(Joining.setAside(overtaken, minor)).isEmpty();
  }

  @Test
  @DisplayName("TRI-8 what was decided since the join about who goes, goes with them")
  void decidedSince() {
    UUID teller = teller(given).id();
    CaseFile joined =
        decided(kept.absorb(given, NOW), person -> person.id().equals(teller), AgeBand.ADULT);
    joined = decided(joined, person -> person.id().equals(teller(kept).id()), AgeBand.ADULT);

    Joining.Parted parted = partAgain(joined, kept, given);

    assertThat(parted.goes().personDecisions())
        .extracting(PersonDecision::personId)
        .containsExactly(teller);
    assertThat(parted.stays().personDecisions())
        .extracting(PersonDecision::personId)
        .containsExactly(teller(kept).id());
  }

  @Test
  @DisplayName("TRI-8 somebody only the other case told of leaves with it")
  void toldOfByTheOther() {
    CaseFile question = open(signal(Facts.NONE, "REQUEST:GENERAL_INFORMATION"));
    CaseFile joined = question.absorb(given, NOW);
    assertThat(joined.persons()).anyMatch(Person::isToldOf);

    Joining.Parted parted = partAgain(joined, question, given);

    assertThat(parted.stays().persons()).noneMatch(Person::isToldOf);
    assertThat(parted.goes().persons()).isEqualTo(given.persons());
  }

  @Test
  @DisplayName("TRI-9 somebody a supervisor decided about since the join stays")
  void toldOfAndDecided() {
    CaseFile question = open(signal(Facts.NONE, "REQUEST:GENERAL_INFORMATION"));
    CaseFile joined = decided(question.absorb(given, NOW), Person::isToldOf, AgeBand.ADULT);

    Joining.Parted parted = partAgain(joined, question, given);

    assertThat(parted.stays().personDecisions()).isEqualTo(joined.personDecisions());
    assertThat(parted.stays().persons())
        .filteredOn(Person::isToldOf)
        .extracting(Person::ageBand)
        .containsExactly(AgeBand.ADULT);
  }

  @Test
  @DisplayName("TRI-9 a decision about one does not keep another whom the other case told of")
  void anotherDecided() {
    CaseFile question = open(signal(Facts.NONE, "REQUEST:GENERAL_INFORMATION"));
    CaseFile joined =
        decided(question.absorb(given, NOW), person -> !person.isToldOf(), AgeBand.ADULT);

    assertThat(partAgain(joined, question, given).stays().persons()).noneMatch(Person::isToldOf);
  }

  @Test
  @DisplayName("TRI-8 undoing a join leaves what an earlier join brought")
  void earlierJoin() {
    CaseFile earlier = open(signal(kind(SignalerKind.COMMUNITY_MEMBER), "MEANS:Other"));
    CaseFile before = kept.absorb(earlier, NOW);

    Joining.Parted parted = partAgain(before.absorb(given, NOW), before, given);

    assertThat(parted.stays().persons()).isEqualTo(before.persons());
    assertThat(parted.stays().signals()).isEqualTo(before.signals());
  }

  @Test
  @DisplayName("TRI-8 of a supervisor's readings only a yes goes with signals that are parted")
  void partedReadings() {
    CaseFile whole =
        decided(
            decided(kept.absorb(given, NOW), ReadingKind.MINOR, Answer.YES),
            ReadingKind.SELF_HARM,
            Answer.NO);

    Joining.Parted parted = part(whole, given.signals());

    assertThat(parted.goes().readingDecisions())
        .extracting(decision -> decision.kind())
        .containsExactly(ReadingKind.MINOR);
    assertThat(parted.stays().readingDecisions()).isEqualTo(whole.readingDecisions());
  }

  @Test
  @DisplayName("TRI-8 who goes with a parted signal takes along what was decided about them alone")
  void partedPersons() {
    CaseFile joined = kept.absorb(given, NOW);
    UUID goes = teller(given).id();
    UUID stays = teller(kept).id();
    joined = decided(joined, person -> person.id().equals(goes), AgeBand.MINOR);
    CaseFile whole = decided(joined, person -> person.id().equals(stays), AgeBand.ADULT);

    Joining.Parted parted = part(whole, given.signals());

    assertThat(parted.goes().personDecisions())
        .extracting(PersonDecision::personId)
        .containsExactly(goes);
    assertThat(parted.stays().personDecisions())
        .extracting(PersonDecision::personId)
        .containsExactly(stays);
    assertThat(parted.stays().persons())
        .extracting(Person::id)
        .contains(stays)
        .doesNotContain(goes);
    assertThat(parted.stays().persons())
        .filteredOn(Person::isToldOf)
        .flatExtracting(Person::formerIds)
        .doesNotContain(goes);
  }

  @Test
  @DisplayName("TRI-8 who sent what is parted and what stays is the same person in both cases")
  void sameSender() {
    Signal again = signal(UUID.randomUUID(), told.id(), Facts.NONE, "NEED:LEGAL");
    CaseFile whole = kept.with(List.of(again), NOW);
    UUID teller = teller(kept).id();
    whole = decided(whole, person -> person.id().equals(teller), AgeBand.ADULT);

    Joining.Parted parted = part(whole, List.of(again));

    assertThat(teller(parted.goes()).id()).isEqualTo(teller);
    assertThat(teller(parted.stays()).id()).isEqualTo(teller);
    assertThat(teller(parted.goes()).signalIds()).containsExactly(again.id());
    assertThat(teller(parted.stays()).signalIds()).containsExactly(told.id());
    assertThat(parted.goes().personDecisions()).isEqualTo(whole.personDecisions());
    assertThat(parted.stays().personDecisions()).isEqualTo(whole.personDecisions());
  }

  @Test
  @DisplayName("TRI-10 parting a reviewed case starts a fresh clock for either")
  void partedClock() {
    CaseFile reviewed = decided(kept.absorb(given, NOW), ReadingKind.MINOR, Answer.NO);

    Joining.Parted parted = part(reviewed, given.signals());

    assertThat(parted.stays().clock().startedAt()).isEqualTo(LATER.now());
    assertThat(parted.stays().clock().dueAt()).isAfter(reviewed.clock().dueAt());
    assertThat(parted.goes().clock().dueAt()).isAfter(reviewed.clock().dueAt());
  }

  private static Joining.Parted part(CaseFile whole, List<Signal> signals) {
    return Joining.part(whole, ids(signals), UUID.randomUUID(), LATER);
  }

  private static Joining.Parted partAgain(CaseFile joined, CaseFile kept, CaseFile given) {
    return Joining.partAgain(
        joined,
        given.mergedInto(kept.id(), "ada", NOW.now()),
        ids(given.signals()),
        Joined.of(kept, given),
        LATER);
  }

  private static Set<UUID> ids(List<Signal> signals) {
    return signals.stream().map(Signal::id).collect(Collectors.toSet());
  }

  private static Person teller(CaseFile file) {
    return file.persons().stream().filter(person -> !person.isToldOf()).findFirst().orElseThrow();
  }

  private static CaseFile decided(CaseFile file, ReadingKind kind, Answer value) {
    return moved(file.decide(kind, value, "ada", NOW));
  }

  private static CaseFile decided(CaseFile file, Predicate<Person> who, AgeBand band) {
    UUID id = file.persons().stream().filter(who).findFirst().orElseThrow().id();
    return moved(file.decide(new PersonDecision(id, band, null, "ada", NOW.now()), NOW));
  }

  private static CaseFile moved(MoveResult result) {
    assertThat(result).isInstanceOf(Moved.class);
    return ((Moved) result).file();
  }
}

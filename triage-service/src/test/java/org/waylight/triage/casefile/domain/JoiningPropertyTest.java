package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.answer;
import static org.waylight.triage.casefile.domain.SomeSignals.kind;
import static org.waylight.triage.casefile.domain.SomeSignals.more;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.assessment.domain.ReadingDecision;

class JoiningPropertyTest {
  private static final Circumstances WHEN = SomeSignals.at(Duration.ofMinutes(30));
  private static final Circumstances LATER = SomeSignals.at(Duration.ofMinutes(40));
  private static final List<String> FINDINGS =
      List.of(
          "READING:MINOR",
          "READING:SELF_HARM",
          "READING:IMMINENT_HARM",
          "PURPOSE:LABOR",
          "MEANS:Other",
          "HELP:WITHIN_A_DAY",
          "REQUEST:GENERAL_INFORMATION",
          "NEED:LEGAL");

  @Property(tries = 500)
  @Label("TRI-8 parting what was joined restores both cases: signals, persons, decisions, alert")
  void restored(@ForAll long seed) {
    Random random = new Random(seed);
    CaseFile kept = anyCase(random);
    CaseFile given = anyCase(random);
    Joined join = Joined.of(kept, given);
    CaseFile joined = kept.absorb(given, WHEN);
    CaseFile gone = given.mergedInto(kept.id(), "ada", WHEN.now());

    Joining.Parted parted =
        Joining.partAgain(joined, gone, ids(given), join, SomeSignals.at(Duration.ofMinutes(50)));

    assertSame(parted.stays(), kept);
    assertSame(parted.goes(), given);
    assertThat(parted.goes().state()).isEqualTo(given.state());
    assertThat(parted.goes().mergedInto()).isNull();
    assertThat(parted.goes().clock().dueAt()).isBeforeOrEqualTo(given.clock().dueAt());
    assertThat(parted.goes().version()).isGreaterThan(given.version());
    assertThat(parted.stays().version()).isGreaterThan(joined.version());
  }

  @Property(tries = 500)
  @Label("TRI-8 joining loses nothing, lowers nothing, and no clock ends later")
  void nothingLost(@ForAll long seed) {
    Random random = new Random(seed);
    CaseFile kept = anyCase(random);
    CaseFile given = anyCase(random);

    CaseFile joined = kept.absorb(given, WHEN);

    assertThat(joined.signals()).containsAll(kept.signals()).containsAll(given.signals());
    assertThat(joined.personDecisions())
        .containsAll(kept.personDecisions())
        .containsAll(given.personDecisions());
    Set<UUID> known = new HashSet<>();
    for (Person person : joined.persons()) {
      known.add(person.id());
      known.addAll(person.formerIds() == null ? List.of() : person.formerIds());
    }
    assertThat(known).containsAll(senders(kept)).containsAll(senders(given));
    boolean victimSpeaks =
        joined.persons().stream()
            .anyMatch(p -> !p.isToldOf() && p.kind() == SignalerKind.VICTIM_SURVIVOR);
    if (!victimSpeaks) {
      assertThat(known)
          .containsAll(kept.persons().stream().map(Person::id).toList())
          .containsAll(given.persons().stream().map(Person::id).toList());
    }
    assertThat(joined.assessment().urgency())
        .isGreaterThanOrEqualTo(kept.assessment().urgency())
        .isGreaterThanOrEqualTo(given.assessment().urgency());
    for (ReadingKind reading : ReadingKind.values()) {
      if (kept.assessment().reading(reading).raises()
          || given.assessment().reading(reading).raises()) {
        assertThat(joined.assessment().reading(reading).raises()).isTrue();
      }
    }
    for (CaseFile each : List.of(kept, given)) {
      if (!CaseFile.isMet(each.state())) {
        assertThat(joined.clock().dueAt()).isBeforeOrEqualTo(each.clock().dueAt());
      }
      assertThat(each.raised() == null || joined.raised() != null).isTrue();
    }
  }

  @Property(tries = 300)
  @Label("INT-4 a message before, after or between joining and parting ends in the same cases")
  void commutes(@ForAll long seed) {
    Random random = new Random(seed);
    CaseFile kept = anyCase(random);
    CaseFile given = anyCase(random);
    Signal news = more(given.signals().getFirst(), any(random));

    CaseFile joinedFirst = kept.absorb(given, WHEN).with(List.of(news), LATER);
    CaseFile newsFirst = kept.absorb(given.with(List.of(news), WHEN), LATER);

    assertThat(joinedFirst.signals()).isEqualTo(newsFirst.signals());
    assertThat(ids(joinedFirst.persons())).isEqualTo(ids(newsFirst.persons()));
    assertThat(joinedFirst.personDecisions()).isEqualTo(newsFirst.personDecisions());

    Joining.Parted parted =
        Joining.partAgain(
            joinedFirst,
            given.mergedInto(kept.id(), "ada", WHEN.now()),
            ids(given),
            Joined.of(kept, given),
            SomeSignals.at(Duration.ofMinutes(50)));
    CaseFile apart = given.with(List.of(news), LATER);
    assertSame(parted.stays(), kept);
    assertThat(parted.goes().signals()).isEqualTo(apart.signals());
    assertThat(ids(parted.goes().persons())).isEqualTo(ids(apart.persons()));
    assertThat(parted.goes().state().status()).isEqualTo(apart.state().status());
  }

  @Property(tries = 300)
  @Label("TRI-8 signals parted into a case of their own take their senders along; none is lost")
  void parted(@ForAll long seed) {
    Random random = new Random(seed);
    CaseFile whole = anyCase(random).absorb(anyCase(random), WHEN);
    Set<UUID> some = Set.of(whole.signals().get(random.nextInt(whole.signals().size())).id());

    Joining.Parted parted = Joining.part(whole, some, UUID.randomUUID(), LATER);

    assertThat(ids(parted.goes())).isEqualTo(some);
    assertThat(
            Stream.of(parted.stays(), parted.goes())
                .flatMap(file -> file.signals().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(whole.signals()));
    Set<UUID> senders = new HashSet<>(senders(parted.stays()));
    senders.addAll(senders(parted.goes()));
    assertThat(senders).containsAll(senders(whole));
    if (!CaseFile.isMet(whole.state())) {
      assertThat(parted.goes().clock().dueAt()).isBeforeOrEqualTo(whole.clock().dueAt());
      assertThat(parted.stays().clock().dueAt()).isBeforeOrEqualTo(whole.clock().dueAt());
    }
    for (ReadingDecision decision : whole.readingDecisions()) {
      assertThat(parted.stays().readingDecisions()).contains(decision);
      if (decision.value() == Answer.YES) {
        assertThat(parted.goes().readingDecisions()).contains(decision);
      }
    }
  }

  private static void assertSame(CaseFile now, CaseFile before) {
    assertThat(now.signals()).isEqualTo(before.signals());
    assertThat(known(now)).isEqualTo(known(before));
    assertThat(now.readingDecisions()).isEqualTo(before.readingDecisions());
    assertThat(now.personDecisions()).isEqualTo(before.personDecisions());
    assertThat(now.raised()).isEqualTo(before.raised());
    assertThat(now.assessment()).isEqualTo(before.assessment());
  }

  /** The persons, their signals in no order. */
  private static Set<List<Object>> known(CaseFile file) {
    return file.persons().stream()
        .map(
            person ->
                List.<Object>of(
                    person.id(),
                    person.roles(),
                    person.ageBand(),
                    person.ageStanding(),
                    Set.copyOf(person.signalIds()),
                    String.valueOf(person.kind()),
                    String.valueOf(person.formerIds())))
        .collect(Collectors.toSet());
  }

  private static CaseFile anyCase(Random random) {
    CaseFile file = open(anySignal(random));
    if (random.nextInt(3) == 0) {
      file = file.with(List.of(anySignal(random)), SomeSignals.at(Duration.ofMinutes(1)));
    }
    int steps = random.nextInt(4);
    for (int i = 0; i < steps; i++) {
      Circumstances at = SomeSignals.at(Duration.ofMinutes(2 + i).plusMillis(random.nextInt(999)));
      MoveResult result =
          switch (random.nextInt(5)) {
            case 0 -> file.claim("ada", at);
            case 1 -> file.raise("cora", at);
            case 2 ->
                file.decide(
                    ReadingKind.values()[random.nextInt(ReadingKind.values().length)],
                    random.nextBoolean() ? Answer.YES : Answer.NO,
                    "ada",
                    at);
            case 3 ->
                file.persons().isEmpty()
                    ? new MoveResult.NoSuchPerson()
                    : file.decide(
                        new PersonDecision(
                            file.persons().get(random.nextInt(file.persons().size())).id(),
                            random.nextBoolean() ? AgeBand.ADULT : AgeBand.MINOR,
                            null,
                            "ada",
                            at.now()),
                        at);
            default -> file.close(CloseReason.RUMOUR, "ada", at);
          };
      if (result instanceof MoveResult.Moved(CaseFile moved)) {
        file = moved;
      }
    }
    return file;
  }

  private static Signal anySignal(Random random) {
    Facts facts =
        switch (random.nextInt(4)) {
          case 0 -> kind(SignalerKind.VICTIM_SURVIVOR);
          case 1 -> kind(SignalerKind.FAMILY_FRIEND);
          case 2 -> answer(ReadingKind.MINOR, random.nextBoolean() ? Answer.YES : Answer.NO);
          default -> Facts.NONE;
        };
    return signal(facts, any(random));
  }

  private static String[] any(Random random) {
    return FINDINGS.stream().filter(f -> random.nextInt(4) == 0).toArray(String[]::new);
  }

  private static Set<UUID> ids(CaseFile file) {
    return file.signals().stream().map(Signal::id).collect(Collectors.toSet());
  }

  private static Set<UUID> ids(List<Person> persons) {
    return persons.stream().map(Person::id).collect(Collectors.toSet());
  }

  private static Set<UUID> senders(CaseFile file) {
    return file.persons().stream()
        .filter(person -> !person.isToldOf())
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}

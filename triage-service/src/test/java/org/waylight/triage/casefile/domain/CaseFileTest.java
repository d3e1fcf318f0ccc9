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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.MoveResult.HeldBy;
import org.waylight.triage.casefile.domain.MoveResult.IsClosed;
import org.waylight.triage.casefile.domain.MoveResult.Moved;
import org.waylight.triage.casefile.domain.MoveResult.NoSuchPerson;
import org.waylight.triage.casefile.domain.MoveResult.NotHeld;

class CaseFileTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  @DisplayName("TRI-5 urgent five minutes, crisis an hour, others a day; the policy is kept")
  void clocks() {
    assertThat(open(signal(Facts.NONE, "READING:MINOR")).clock().dueAt())
        .isEqualTo(NOW.now().plus(Duration.ofMinutes(5)));
    assertThat(open(signal(Facts.NONE, "HELP:WITHIN_A_DAY")).clock().dueAt())
        .isEqualTo(NOW.now().plus(Duration.ofHours(1)));
    CaseClock routine = open(signal(Facts.NONE, "NEED:LEGAL")).clock();
    assertThat(routine.dueAt()).isEqualTo(NOW.now().plus(Duration.ofHours(24)));
    assertThat(routine.policy()).isEqualTo("clocks@builtin-1");
  }

  @Test
  @DisplayName("TRI-5 more urgent: the shorter clock starts then, and never ends later than before")
  void raisedClock() {
    Signal first = signal(Facts.NONE, "HELP:WITHIN_A_DAY");
    CaseFile file = open(first);

    CaseFile soon = file.with(List.of(more(first, "READING:MINOR")), at(Duration.ofMinutes(10)));
    CaseFile late = file.with(List.of(more(first, "READING:MINOR")), at(Duration.ofMinutes(58)));

    assertThat(soon.clock().dueAt()).isEqualTo(NOW.now().plus(Duration.ofMinutes(15)));
    assertThat(late.clock().dueAt()).isEqualTo(file.clock().dueAt());
    assertThat(late.clock().urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  @DisplayName("TRI-2 a supervisor lowers; the clock is then the longer one, from its start")
  void loweredClock() {
    CaseFile file = open(signal(Facts.NONE, "READING:MINOR"));

    CaseFile lowered = moved(file.decide(ReadingKind.MINOR, Answer.NO, "ada", at(MINUTE)));

    assertThat(lowered.assessment().urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(lowered.clock().dueAt()).isEqualTo(NOW.now().plus(Duration.ofHours(24)));
    assertThat(lowered.assessment().reading(ReadingKind.MINOR).standing())
        .isEqualTo(Standing.OVERRIDDEN);
    assertThat(lowered.state()).isEqualTo(new CaseState.Reviewed("ada", at(MINUTE).now()));
  }

  @Test
  @DisplayName("the same event again changes nothing")
  void unchanged() {
    Signal first = signal(Facts.NONE, "NEED:LEGAL");
    CaseFile file = open(first);

    assertThat(file.with(List.of(first), at(MINUTE))).isSameAs(file);
    assertThat(file.with(List.of(more(first)), at(MINUTE)).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("TRI-10 one supervisor has a case; another is told who")
  void claims() {
    CaseFile file = open(signal(Facts.NONE));

    CaseFile claimed = moved(file.claim("ada", at(MINUTE)));

    assertThat(claimed.state().holder()).contains("ada");
    assertThat(moved(claimed.claim("ada", NOW))).isSameAs(claimed);
    assertThat(claimed.claim("ben", NOW)).isEqualTo(new HeldBy("ada"));
    assertThat(claimed.release("ben", NOW)).isEqualTo(new HeldBy("ada"));
    assertThat(moved(claimed.release("ada", NOW)).state()).isEqualTo(new CaseState.Open());
    assertThat(file.release("ada", NOW)).isEqualTo(new NotHeld());
    assertThat(claimed.decide(ReadingKind.MINOR, Answer.YES, "ben", NOW))
        .isEqualTo(new HeldBy("ada"));
    assertThat(claimed.close(CloseReason.RESOLVED, "ben", NOW)).isEqualTo(new HeldBy("ada"));
  }

  @Test
  @DisplayName("TRI-10 who has reviewed a case still has it; another is told who")
  void claimsReviewed() {
    CaseFile reviewed =
        moved(open(signal(Facts.NONE)).decide(ReadingKind.MINOR, Answer.NO, "ada", NOW));

    assertThat(moved(reviewed.claim("ada", NOW))).isSameAs(reviewed);
    assertThat(reviewed.claim("ben", NOW)).isEqualTo(new HeldBy("ada"));
  }

  @Test
  @DisplayName("TRI-10 a case is open, claimed, reviewed or closed, as its events name it")
  void status() {
    CaseFile file = open(signal(Facts.NONE));

    assertThat(file.state().status()).isEqualTo(CaseStatus.OPEN);
    assertThat(moved(file.claim("ada", NOW)).state().status()).isEqualTo(CaseStatus.CLAIMED);
    assertThat(moved(file.decide(ReadingKind.MINOR, Answer.NO, "ada", NOW)).state().status())
        .isEqualTo(CaseStatus.REVIEWED);
    assertThat(moved(file.close(CloseReason.RUMOUR, "ada", NOW)).state().status())
        .isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-2 what another reading would conclude is told, and changes nothing")
  void assessedWith() {
    Signal signal = signal(Facts.NONE, "NEED:LEGAL");
    CaseFile file = open(signal);
    UUID message = signal.messages().getFirst().id();

    assertThat(
            file.assessedWith(Map.of(message, Some.message(message, "READING:MINOR")), NOW)
                .urgencyRules())
        .contains("TRI-3@1");
    assertThat(file.assessedWith(Map.of(), NOW)).isEqualTo(file.assessment());
  }

  @Test
  @DisplayName("TRI-10 another supervisor takes a case over; a clock that runs is not set back")
  void takenOver() {
    CaseFile file = open(signal(Facts.NONE));
    CaseFile claimed = moved(file.claim("ada", NOW));

    CaseFile taken = moved(claimed.takeOver("ben", at(MINUTE)));

    assertThat(taken.state()).isEqualTo(new CaseState.Claimed("ben", at(MINUTE).now()));
    assertThat(taken.clock()).isEqualTo(claimed.clock());
    assertThat(taken.release("ada", NOW)).isEqualTo(new HeldBy("ben"));
    assertThat(taken.takeOver("ben", NOW)).isEqualTo(new HeldBy("ben"));
    assertThat(file.takeOver("ben", NOW)).isEqualTo(new NotHeld());
  }

  @Test
  @DisplayName("TRI-9 a reviewed case that is taken over wants the new supervisor's own review")
  void takenOverReviewed() {
    CaseFile file = open(signal(Facts.NONE));
    CaseFile reviewed = moved(file.decide(ReadingKind.MINOR, Answer.NO, "ada", NOW));

    CaseFile taken = moved(reviewed.takeOver("ben", at(MINUTE)));

    assertThat(taken.state()).isEqualTo(new CaseState.Claimed("ben", at(MINUTE).now()));
    assertThat(taken.clock().startedAt()).isEqualTo(at(MINUTE).now());
    assertThat(taken.readingDecisions()).isEqualTo(reviewed.readingDecisions());
  }

  @Test
  @DisplayName("a closed case takes no more decisions")
  void closed() {
    CaseFile file = open(signal(Facts.NONE));
    CaseFile closed = moved(file.close(CloseReason.RUMOUR, "ada", NOW));
    UUID person = closed.persons().getFirst().id();

    assertThat(closed.claim("ada", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.release("ada", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.takeOver("ben", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.close(CloseReason.RUMOUR, "ada", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.decide(ReadingKind.MINOR, Answer.YES, "ada", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.decide(decision(person, AgeBand.MINOR), NOW)).isEqualTo(new IsClosed());
    assertThat(closed.raise("cora", NOW)).isEqualTo(new IsClosed());
    assertThat(closed.state(SomeSignals.ages(15), NOW)).isEqualTo(new IsClosed());
    assertThat(closed.newlyUrgent(null)).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-5 news open a closed case again, with a fresh clock; a reviewed one goes back to its"
          + " holder")
  void news() {
    Signal first = signal(Facts.NONE, "NEED:LEGAL");
    CaseFile closed = moved(open(first).close(CloseReason.RESOLVED, "ada", NOW));
    CaseFile reviewed = moved(open(first).decide(ReadingKind.MINOR, Answer.NO, "ada", NOW));

    CaseFile reopened = closed.with(List.of(more(first)), at(MINUTE));
    CaseFile again = reviewed.with(List.of(more(first)), at(MINUTE));

    assertThat(reopened.state()).isEqualTo(new CaseState.Open());
    assertThat(reopened.clock().startedAt()).isEqualTo(at(MINUTE).now());
    assertThat(again.state()).isEqualTo(new CaseState.Claimed("ada", at(MINUTE).now()));
    assertThat(again.clock().startedAt()).isEqualTo(at(MINUTE).now());
    assertThat(moved(reviewed.release("ada", at(MINUTE))).clock().startedAt())
        .isEqualTo(at(MINUTE).now());
  }

  @Test
  @DisplayName("TRI-5 each urgent rule alerts once; a further one alerts again")
  void alerts() {
    Signal first = signal(Facts.NONE, "READING:MINOR");
    CaseFile file = open(first);
    CaseFile further = file.with(List.of(more(first, "READING:IMMINENT_HARM")), NOW);

    assertThat(file.newlyUrgent(null)).containsExactly("TRI-3@1");
    assertThat(further.newlyUrgent(file)).containsExactly("TRI-4.harm@1");
    assertThat(further.with(List.of(more(first, "NEED:LEGAL")), NOW).newlyUrgent(further))
        .isEmpty();
    assertThat(open(signal(Facts.NONE, "HELP:WITHIN_A_DAY")).newlyUrgent(null)).isEmpty();
  }

  @Test
  @DisplayName("TRI-5 an advocate's alert makes a case urgent")
  void raised() {
    CaseFile file = moved(open(signal(Facts.NONE)).raise("cora", NOW));

    assertThat(file.assessment().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(moved(file.raise("ben", at(MINUTE))).raised())
        .isEqualTo(new Raised("cora", NOW.now()));
  }

  @Test
  @DisplayName("TRI-2 facts an advocate states join the latest signal")
  void facts() {
    CaseFile file = open(signal(Facts.NONE, "NEED:LEGAL"));

    CaseFile stated = moved(file.state(SomeSignals.ages(16), NOW));

    assertThat(stated.signals().getLast().facts().ages()).containsExactly(16);
    assertThat(stated.assessment().reading(ReadingKind.MINOR).standing())
        .isEqualTo(Standing.STATED);
    assertThat(victim(stated).ageBand()).isEqualTo(AgeBand.MINOR);
    assertThat(victim(stated).ageStanding()).isEqualTo(Standing.STATED);
  }

  @Test
  @DisplayName("CON-3 a victim who signals is one person with both roles")
  void victimSignals() {
    CaseFile file = open(signal(kind(SignalerKind.VICTIM_SURVIVOR), "AGE:30"));

    assertThat(file.persons()).hasSize(1);
    assertThat(victim(file).roles())
        .containsExactlyInAnyOrder(PersonRole.SIGNALER, PersonRole.POTENTIAL_VICTIM);
    assertThat(victim(file).ageBand()).isEqualTo(AgeBand.ADULT);
    assertThat(victim(file).ageStanding()).isEqualTo(Standing.READ);
    assertThat(victim(file).pseudonym()).matches("P-[0-9A-V]{6}");
  }

  @Test
  @DisplayName(
      "a third party's signal has a signaler and a potential victim; a question only a signaler")
  void thirdParty() {
    CaseFile tip = open(signal(kind(SignalerKind.COMMUNITY_MEMBER), "MEANS:Other"));
    CaseFile question = open(signal(Facts.NONE, "REQUEST:GENERAL_INFORMATION"));

    assertThat(tip.persons()).hasSize(2);
    assertThat(victim(tip).kind()).isNull();
    assertThat(victim(tip).ageBand()).isEqualTo(AgeBand.UNKNOWN);
    assertThat(question.persons()).hasSize(1);
  }

  @Test
  @DisplayName("who proves to be the victim later keeps their person; nobody is there twice")
  void victimLater() {
    Signal first = signal(kind(SignalerKind.UNKNOWN), "MEANS:Other");
    CaseFile file = open(first);
    UUID signaler = file.persons().getFirst().id();

    CaseFile later = moved(file.state(kind(SignalerKind.VICTIM_SURVIVOR), NOW));

    assertThat(later.persons()).extracting(Person::id).containsExactly(signaler);
  }

  @Test
  @DisplayName("TRI-8 a receipt's signaler is the same person unless they say otherwise")
  void samePerson() {
    Signal first = signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other");
    CaseFile file = open(first);

    CaseFile same = file.with(List.of(signal(kind(SignalerKind.UNKNOWN), "NEED:LEGAL")), NOW);
    CaseFile other =
        file.with(List.of(signal(kind(SignalerKind.VICTIM_SURVIVOR), "NEED:LEGAL")), NOW);

    assertThat(same.persons()).hasSize(2);
    assertThat(same.persons().getFirst().signalIds()).hasSize(2);
    assertThat(other.persons()).hasSize(2);
    assertThat(other.assessment().actionable()).isFalse();
  }

  @Test
  @DisplayName("a supervisor says who somebody is; a confirmed minor settles TRI-3")
  void persons() {
    CaseFile file = open(signal(Facts.NONE, "MEANS:Other"));
    UUID id = victim(file).id();

    CaseFile minor = moved(file.decide(decision(id, AgeBand.MINOR), NOW));
    CaseFile adult = moved(minor.decide(decision(id, AgeBand.ADULT), at(MINUTE)));
    CaseFile role =
        moved(
            file.decide(
                new PersonDecision(id, null, Set.of(PersonRole.OTHER), "ada", NOW.now()), NOW));

    assertThat(victim(minor).ageBand()).isEqualTo(AgeBand.MINOR);
    assertThat(minor.assessment().reading(ReadingKind.MINOR).standing())
        .isEqualTo(Standing.CONFIRMED);
    assertThat(minor.assessment().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(victim(adult).ageStanding()).isEqualTo(Standing.OVERRIDDEN);
    assertThat(role.persons().getLast().roles()).containsExactly(PersonRole.OTHER);
    assertThat(file.decide(decision(UUID.randomUUID(), AgeBand.MINOR), NOW))
        .isEqualTo(new NoSuchPerson());
  }

  @Test
  @DisplayName("DIS-2 an unknown age is no suspected minor; a stated no is an adult")
  void ages() {
    assertThat(
            victim(open(signal(SomeSignals.answer(ReadingKind.MINOR, Answer.NO), "MEANS:Other")))
                .ageBand())
        .isEqualTo(AgeBand.ADULT);
    assertThat(victim(open(signal(SomeSignals.ages(30), "MEANS:Other"))).ageStanding())
        .isEqualTo(Standing.STATED);
    assertThat(victim(open(signal(Facts.NONE, "MEANS:Other", "READING:MINOR"))).ageStanding())
        .isEqualTo(Standing.READ);
  }

  private static PersonDecision decision(UUID person, AgeBand band) {
    return new PersonDecision(person, band, null, "ada", NOW.now());
  }

  private static Person victim(CaseFile file) {
    return file.persons().stream()
        .filter(person -> person.is(PersonRole.POTENTIAL_VICTIM))
        .findFirst()
        .orElseThrow();
  }

  private static CaseFile moved(MoveResult result) {
    assertThat(result).isInstanceOf(Moved.class);
    return ((Moved) result).file();
  }
}

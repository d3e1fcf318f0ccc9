package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.kind;
import static org.waylight.triage.casefile.domain.SomeSignals.open;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.SignalerKind;

class IndependentSignalsTest {
  private static final String[] SEEN = {"PURPOSE:LABOR", "MEANS:Other", "NEED:LEGAL"};

  @Test
  @DisplayName(
      "TRI-8 two people who tell of it in their own words corroborate, and it says by what")
  void corroborated() {
    Signal one = signal(Facts.NONE, SEEN);
    Signal other = signal(kind(SignalerKind.FAMILY_FRIEND), "MEANS:Other", "PURPOSE:LABOR");

    CaseFile joined = open(one).absorb(open(other), NOW);

    assertThat(conclusion(joined))
        .containsExactlyInAnyOrder("signal " + one.id(), "signal " + other.id());
  }

  @Test
  @DisplayName("TRI-8 the same person twice corroborates nothing")
  void samePerson() {
    Signal one = signal(Facts.NONE, SEEN);
    Signal again = signal(UUID.randomUUID(), one.id(), Facts.NONE, "READING:MINOR", "MEANS:Other");

    assertThat(conclusion(open(one, again))).isEmpty();
  }

  @Test
  @DisplayName("TRI-8 the same words passed on by another corroborate nothing")
  void passedOn() {
    CaseFile joined = open(signal(Facts.NONE, SEEN)).absorb(open(signal(Facts.NONE, SEEN)), NOW);

    assertThat(joined.persons().stream().filter(person -> !person.isToldOf())).hasSize(2);
    assertThat(conclusion(joined)).isEmpty();
  }

  @Test
  @DisplayName(
      "TRI-8 one finding in common may be chance; two in the same order are the same words")
  void enoughToTell() {
    assertThat(independent("MEANS:Other")).hasSize(2);
    assertThat(independent("MEANS:Other", "NEED:LEGAL")).hasSize(1);
  }

  @Test
  @DisplayName("TRI-8 as many findings, but other ones, are words of their own")
  void otherWords() {
    List<Signal> signals =
        List.of(
            signal(Facts.NONE, "MEANS:Other", "NEED:LEGAL"),
            signal(Facts.NONE, "NEED:SHELTER", "NEED:LEGAL"));

    assertThat(IndependentSignals.of(signals, senders(signals))).hasSize(2);
  }

  @Test
  @DisplayName("INT-4 whoever wrote several signals is told of by the same one in any order")
  void sameOne() {
    Signal one = signal(new UUID(1, 1), null, Facts.NONE, "MEANS:Other");
    Signal two = signal(new UUID(1, 2), one.id(), Facts.NONE, "NEED:LEGAL");
    List<Person> sender = Persons.signalers(List.of(one, two), List.of());

    assertThat(sender).hasSize(1);
    assertThat(IndependentSignals.of(List.of(one, two), sender)).containsExactly(one.id());
    assertThat(IndependentSignals.of(List.of(two, one), sender)).containsExactly(one.id());
  }

  private static List<UUID> independent(String... findings) {
    List<Signal> signals = List.of(signal(Facts.NONE, findings), signal(Facts.NONE, findings));
    return IndependentSignals.of(signals, senders(signals));
  }

  /** Each signal from somebody else. */
  private static List<Person> senders(List<Signal> signals) {
    return signals.stream()
        .flatMap(signal -> Persons.signalers(List.of(signal), List.of()).stream())
        .toList();
  }

  private static List<String> conclusion(CaseFile file) {
    return file.assessment().conclusions().stream()
        .filter(conclusion -> conclusion.about().equals("CORROBORATED"))
        .flatMap(conclusion -> conclusion.stated().stream())
        .toList();
  }
}

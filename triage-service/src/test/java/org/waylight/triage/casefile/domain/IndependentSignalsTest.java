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

  private static List<String> conclusion(CaseFile file) {
    return file.assessment().conclusions().stream()
        .filter(conclusion -> conclusion.about().equals("CORROBORATED"))
        .flatMap(conclusion -> conclusion.stated().stream())
        .toList();
  }
}

package org.waylight.triage.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Assessor;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.ReadingDecision;
import org.waylight.triage.assessment.domain.Stated;

/** What a case is about to be; the rest follows from it. */
record Draft(
    CaseState state,
    List<Signal> signals,
    List<Person> persons,
    List<ReadingDecision> readingDecisions,
    List<PersonDecision> personDecisions,
    @Nullable Raised raised) {

  Draft state(CaseState next) {
    return new Draft(next, signals, persons, readingDecisions, personDecisions, raised);
  }

  Draft signals(List<Signal> next) {
    return new Draft(state, next, persons, readingDecisions, personDecisions, raised);
  }

  Draft raised(@Nullable Raised next) {
    return new Draft(state, signals, persons, readingDecisions, personDecisions, next);
  }

  Draft decisions(ReadingDecision decision) {
    List<ReadingDecision> all = new ArrayList<>(readingDecisions);
    all.add(decision);
    return new Draft(state, signals, persons, all, personDecisions, raised);
  }

  Draft persons(PersonDecision decision) {
    List<PersonDecision> all = new ArrayList<>(personDecisions);
    all.add(decision);
    return new Draft(state, signals, persons, readingDecisions, all, raised);
  }

  Stated stated() {
    return StatedInCase.of(
        signals, raised, IndependentSignals.of(signals, Persons.signalers(signals, persons)));
  }

  Assessment assess(Circumstances now) {
    List<MessageReading> readings =
        signals.stream()
            .flatMap(signal -> signal.messages().stream())
            .filter(Message::speaks)
            .map(Message::reading)
            .toList();
    return Assessor.assess(readings, stated(), readingDecisions, now.indicatorsVersion());
  }

  List<Person> persons(UUID caseId, Assessment assessment) {
    return Persons.of(caseId, signals, persons, personDecisions, stated(), assessment);
  }
}

package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.triage.assessment.domain.Some;

/** INT-4: what a signal becomes does not depend on how its events arrived. */
class SignalPropertyTest {
  private static final UUID ID = new UUID(1, 1);

  @Property(tries = 500)
  @Label("INT-4 any order of a signal's events, some of them twice, ends in the same signal")
  void eventsCommute(@ForAll("events") List<Signal> events, @ForAll Random random) {
    List<Signal> otherwise = new ArrayList<>(events);
    otherwise.addAll(events.subList(0, random.nextInt(events.size() + 1)));
    Collections.shuffle(otherwise, random);

    assertThat(merged(otherwise)).isEqualTo(merged(events));
  }

  @Property(tries = 300)
  @Label("INT-4 batches cut anywhere end in the same case")
  void batchesCommute(@ForAll("events") List<Signal> events, @ForAll Random random) {
    UUID caseId = new UUID(7, 7);
    List<Signal> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(shuffled.size()) + 1;

    CaseFile atOnce = CaseFile.open(caseId, List.of(merged(events)), SomeSignals.NOW);
    CaseFile inParts =
        CaseFile.open(caseId, List.of(merged(shuffled.subList(0, cut))), SomeSignals.NOW);
    for (Signal later : shuffled.subList(cut, shuffled.size())) {
      inParts = inParts.with(List.of(later), SomeSignals.NOW);
    }

    assertThat(inParts.signals()).isEqualTo(atOnce.signals());
    assertThat(inParts.assessment()).isEqualTo(atOnce.assessment());
    assertThat(inParts.clock().dueAt()).isEqualTo(atOnce.clock().dueAt());
  }

  private static Signal merged(List<Signal> events) {
    return events.stream().reduce(Signal::merge).orElseThrow();
  }

  @Provide
  Arbitrary<List<Signal>> events() {
    return Combinators.combine(event(true), event(false).list().ofMaxSize(4))
        .as(
            (received, added) -> {
              List<Signal> all = new ArrayList<>(added);
              all.add(received);
              return all;
            });
  }

  private Arbitrary<Signal> event(boolean received) {
    return Combinators.combine(
            times(),
            facts(),
            messages(),
            Arbitraries.of(true, false),
            Arbitraries.of(Channel.class))
        .as(
            (at, facts, messages, flag, channel) ->
                new Signal(
                    ID,
                    Channel.TEXT,
                    "gateway",
                    at,
                    received && flag ? at.minusSeconds(9) : null,
                    received,
                    received && flag ? new UUID(2, 2) : null,
                    received && !flag,
                    facts,
                    messages));
  }

  /** A message's id decides what it holds, as it does at the provider. */
  private Arbitrary<List<Message>> messages() {
    return Arbitraries.integers()
        .between(0, 5)
        .map(
            n -> {
              UUID id = new UUID(3, n);
              return new Message(
                  id,
                  n / 2,
                  Instant.EPOCH,
                  MessageAuthor.SIGNALER,
                  Some.message(id, n % 2 == 0 ? "READING:MINOR" : "NEED:LEGAL"));
            })
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }

  private Arbitrary<Facts> facts() {
    Arbitrary<Map<ReadingKind, Answer>> answers =
        Arbitraries.maps(Arbitraries.of(ReadingKind.class), Arbitraries.of(Answer.class))
            .ofMaxSize(2);
    Arbitrary<Map<String, Said>> texts =
        Arbitraries.maps(
                Arbitraries.of(SealedFields.CONTACT_PHONE, SealedFields.RELATIONSHIP), said())
            .ofMaxSize(2);
    return Combinators.combine(
            answers,
            Arbitraries.integers().between(10, 30).list().ofMaxSize(2),
            place().list().ofMaxSize(2),
            Arbitraries.of("en", "es").injectNull(0.5),
            Arbitraries.of(SignalerKind.class),
            Arbitraries.of(true, false),
            texts,
            Combinators.combine(safe(), consent()).as(Both::new))
        .as(
            (a, ages, places, language, kind, anonymous, words, both) ->
                new Facts(
                    a,
                    ages,
                    places,
                    language,
                    kind,
                    anonymous,
                    words,
                    both.safe(),
                    List.of(both.consent())));
  }

  private record Both(SafeAnswers safe, StatedConsent consent) {}

  private Arbitrary<Said> said() {
    return Combinators.combine(Arbitraries.integers().between(0, 3), times())
        .as((n, at) -> new Said(new SealedText("a1.text" + n), at));
  }

  private Arbitrary<StatedPlace> place() {
    return Combinators.combine(Arbitraries.of("NV", "TX"), said().injectNull(0.5))
        .as((state, street) -> new StatedPlace("US", state, null, null, null, null, street));
  }

  private Arbitrary<SafeAnswers> safe() {
    return Combinators.combine(Arbitraries.of(Answer.class), Arbitraries.of(Answer.class), times())
        .as((one, other, at) -> new SafeAnswers(one, other, one, at));
  }

  private Arbitrary<StatedConsent> consent() {
    return Arbitraries.of(ConsentState.GIVEN, ConsentState.REFUSED)
        .map(
            state ->
                new StatedConsent(
                    ConsentSubject.VICTIM,
                    RecipientKind.LAW_ENFORCEMENT,
                    ConsentPurpose.REPORT,
                    state,
                    Set.of(DataElement.SITUATION),
                    ConsentMeans.VERBAL,
                    Some.NOW,
                    null));
  }

  private Arbitrary<Instant> times() {
    return Arbitraries.integers().between(0, 3).map(Some.NOW::plusSeconds);
  }
}

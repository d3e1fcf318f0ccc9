package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeFacts.said;
import static org.waylight.triage.casefile.domain.SomeSignals.ages;
import static org.waylight.triage.casefile.domain.SomeSignals.answer;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.assessment.domain.Stated;

class StatedInCaseTest {
  @Test
  @DisplayName("TRI-6 a signal that states nothing makes nothing concrete")
  void nothing() {
    Stated nothing = of(Facts.NONE);

    assertThat(nothing.place()).isFalse();
    assertThat(nothing.time()).isFalse();
    assertThat(nothing.reach()).isFalse();
    assertThat(nothing.consented()).isFalse();
    assertThat(nothing.raised()).isFalse();
    assertThat(nothing.unresolvedReceipt()).isFalse();
    assertThat(nothing.language()).isNull();
    assertThat(nothing.signalers()).isZero();
  }

  @Test
  @DisplayName("TRI-6 one signal of a case that states where or when is enough for the case")
  void whereAndWhen() {
    assertThat(of(Facts.NONE, SomeFacts.place("US", null)).place()).isTrue();
    Signal dated = at(Some.NOW, false);
    assertThat(of(List.of(signal(Facts.NONE), dated)).time()).isTrue();
  }

  @Test
  @DisplayName("TRI-6 a number, an address or a mailbox reaches somebody; their name does not")
  void reach() {
    for (String field :
        List.of(
            SealedFields.CONTACT_PHONE, SealedFields.CONTACT_EMAIL, SealedFields.CONTACT_ADDRESS)) {
      assertThat(of(SomeFacts.text(field, said("a1.x", 0))).reach()).as(field).isTrue();
    }
    for (String field : List.of(SealedFields.CONTACT_NAME, SealedFields.RELATIONSHIP)) {
      assertThat(of(SomeFacts.text(field, said("a1.x", 0))).reach()).as(field).isFalse();
    }
  }

  @Test
  @DisplayName("CON-3 only consent that was given is consent")
  void consent() {
    assertThat(of(SomeFacts.consent(ConsentState.GIVEN)).consented()).isTrue();
    assertThat(of(SomeFacts.consent(ConsentState.REFUSED)).consented()).isFalse();
  }

  @Test
  @DisplayName(
      "TRI-2 of two answers the heavier holds, whoever comes first; ages stand side by side")
  void heaviest() {
    Facts yes = answer(ReadingKind.MINOR, Answer.YES);
    Facts no = answer(ReadingKind.MINOR, Answer.NO);

    assertThat(of(yes, no).answers()).containsEntry(ReadingKind.MINOR, Answer.YES);
    assertThat(of(no, yes).answers()).containsEntry(ReadingKind.MINOR, Answer.YES);
    assertThat(of(ages(30, 16), ages(16, 20)).ages()).containsExactly(16, 20, 30);
  }

  @Test
  @DisplayName("INT-4 who told it, in which language, and whether an advocate raised an alert")
  void whoTold() {
    Facts spanish = SomeFacts.speaking("es", SignalerKind.FAMILY_FRIEND, false);
    Facts english = SomeFacts.speaking("en", SignalerKind.OTHER, false);

    Stated both = of(spanish, Facts.NONE, english);

    assertThat(both.language()).isEqualTo("en");
    assertThat(both.kinds())
        .containsExactlyInAnyOrder(
            SignalerKind.FAMILY_FRIEND, SignalerKind.UNKNOWN, SignalerKind.OTHER);
    assertThat(StatedInCase.of(List.of(), new Raised("cora", Some.NOW), List.of()).raised())
        .isTrue();
  }

  @Test
  @DisplayName("INT-5 a receipt that belongs to no signal is told of the whole case")
  void unresolved() {
    assertThat(of(List.of(signal(Facts.NONE), at(null, true))).unresolvedReceipt()).isTrue();
  }

  @Test
  @DisplayName("TRI-8 as many told of it as told of it independently")
  void signalers() {
    List<UUID> independent = List.of(new UUID(1, 1), new UUID(2, 2));

    Stated stated = StatedInCase.of(List.of(signal(Facts.NONE)), null, independent);

    assertThat(stated.signalers()).isEqualTo(2);
    assertThat(stated.toldIn()).isEqualTo(independent);
  }

  private static Stated of(Facts... facts) {
    return of(Stream.of(facts).map(each -> signal(each)).toList());
  }

  private static Stated of(List<Signal> signals) {
    return StatedInCase.of(signals, null, List.of());
  }

  private static Signal at(@Nullable Instant occurredAt, boolean unresolved) {
    return new Signal(
        UUID.randomUUID(),
        Channel.TEXT,
        "test",
        Some.NOW,
        occurredAt,
        true,
        null,
        unresolved,
        Facts.NONE,
        List.of());
  }
}

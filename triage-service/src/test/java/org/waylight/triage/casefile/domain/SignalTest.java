package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waylight.triage.casefile.domain.SomeSignals.NOW;
import static org.waylight.triage.casefile.domain.SomeSignals.message;
import static org.waylight.triage.casefile.domain.SomeSignals.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.Some;

class SignalTest {
  private static final UUID ID = new UUID(1, 1);

  @Test
  @DisplayName("INT-5 a signal known only because another quotes it is not known yet")
  void awaited() {
    assertThat(Signal.awaited(ID, Some.NOW).known()).isFalse();
    assertThat(signal(Facts.NONE).known()).isTrue();
  }

  @Test
  @DisplayName("INT-4 a signal was received when the first of it came, not when another quoted it")
  void received() {
    Instant early = Some.NOW.minusSeconds(60);
    Signal first = of(early);
    Signal second = of(Some.NOW);
    Signal quotedBefore = Signal.awaited(ID, early.minusSeconds(60));

    assertThat(first.merge(second).receivedAt()).isEqualTo(early);
    assertThat(second.merge(first).receivedAt()).isEqualTo(early);
    assertThat(quotedBefore.merge(second).receivedAt()).isEqualTo(Some.NOW);
    assertThat(second.merge(quotedBefore).receivedAt()).isEqualTo(Some.NOW);
  }

  @Test
  @DisplayName("INT-4 of one message told of twice the earlier in the provider's order holds")
  void twice() {
    Message message = message(1, "NEED:LEGAL");
    Message again =
        new Message(message.id(), 2, message.sentAt(), message.author(), message.reading());

    assertThat(of(Some.NOW, message).merge(of(Some.NOW, again)).messages())
        .containsExactly(message);
    assertThat(of(Some.NOW, again).merge(of(Some.NOW, message)).messages())
        .containsExactly(message);
  }

  @Test
  @DisplayName("RES-3 what people wrote is counted, once each; what a machine wrote is not")
  void messagesOfPeople() {
    Message told = message(1, "NEED:LEGAL");
    Message noted =
        new Message(UUID.randomUUID(), 2, told.sentAt(), MessageAuthor.ADVOCATE, told.reading());
    Message machine =
        new Message(UUID.randomUUID(), 3, told.sentAt(), MessageAuthor.SYSTEM, told.reading());

    assertThat(of(Some.NOW).messagesOfPeople()).isZero();
    assertThat(of(Some.NOW, told, machine).merge(of(Some.NOW, noted, told)).messagesOfPeople())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("INT-4 a message that comes again stays as it was read at first")
  void readAtFirst() {
    Message message = message(1, "NEED:LEGAL");
    Message otherwise = message.read(Some.message(message.id(), "NEED:SHELTER"));

    assertThat(of(Some.NOW, message).merge(of(Some.NOW, otherwise)).messages())
        .containsExactly(message);
  }

  @Test
  @DisplayName("TRI-1 what the system itself wrote is no evidence")
  void system() {
    Message answer = message(1, "READING:MINOR");
    Message automatic =
        new Message(answer.id(), 1, answer.sentAt(), MessageAuthor.SYSTEM, answer.reading());

    CaseFile file = CaseFile.open(UUID.randomUUID(), List.of(of(Some.NOW, automatic)), NOW);

    assertThat(file.assessment().urgencyRules()).doesNotContain("TRI-3@1");
  }

  @Test
  @DisplayName("two signals do not become one")
  void two() {
    assertThatThrownBy(() -> signal(Facts.NONE).merge(signal(Facts.NONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Signal of(Instant receivedAt, Message... messages) {
    return new Signal(
        ID,
        Channel.TEXT,
        "test",
        receivedAt,
        null,
        true,
        null,
        false,
        Facts.NONE,
        List.of(messages));
  }
}

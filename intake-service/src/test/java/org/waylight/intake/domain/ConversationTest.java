package org.waylight.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Lane;

class ConversationTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final UUID SIGNAL = UUID.fromString("00000000-0000-8000-8000-000000000001");
  private static final Conversation OPEN =
      new Conversation(SIGNAL, Lane.STANDARD, NOON, NOON, false);

  @Test
  @DisplayName("TRI-8 the first message starts a signal")
  void first() {
    assertThat(Conversation.NEW.joinedBy(TextKeyword.NONE, NOON, WINDOW)).isNull();
  }

  @Test
  @DisplayName(
      "TRI-8 a message within the window joins the open signal, a later one starts another")
  void window() {
    assertThat(OPEN.joinedBy(TextKeyword.NONE, NOON.plus(WINDOW), WINDOW)).isEqualTo(SIGNAL);
    assertThat(OPEN.joinedBy(TextKeyword.NONE, NOON.plus(WINDOW).plusNanos(1), WINDOW)).isNull();
  }

  @Test
  @DisplayName("TRI-8 every message opens the window anew")
  void windowMoves() {
    Conversation later = OPEN.after(SIGNAL, Lane.STANDARD, TextKeyword.NONE, NOON.plus(WINDOW));

    assertThat(later.joinedBy(TextKeyword.NONE, NOON.plus(WINDOW.multipliedBy(2)), WINDOW))
        .isEqualTo(SIGNAL);
  }

  @Test
  @DisplayName(
      "CON-5 a keyword joins the last signal however old, and does not open the window anew")
  void keyword() {
    Instant weekLater = NOON.plus(Duration.ofDays(7));

    assertThat(OPEN.joinedBy(TextKeyword.STOP, weekLater, WINDOW)).isEqualTo(SIGNAL);
    assertThat(OPEN.after(SIGNAL, Lane.STANDARD, TextKeyword.STOP, weekLater).lastMessageAt())
        .isEqualTo(NOON);
  }

  @Test
  @DisplayName("CON-5 STOP ends texting, START resumes it, words leave it as it is")
  void texting() {
    Conversation stopped = OPEN.after(SIGNAL, Lane.STANDARD, TextKeyword.STOP, NOON);

    assertThat(stopped.textingStopped()).isTrue();
    assertThat(stopped.after(SIGNAL, Lane.STANDARD, TextKeyword.NONE, NOON).textingStopped())
        .isTrue();
    assertThat(stopped.after(SIGNAL, Lane.STANDARD, TextKeyword.START, NOON).textingStopped())
        .isFalse();
  }
}

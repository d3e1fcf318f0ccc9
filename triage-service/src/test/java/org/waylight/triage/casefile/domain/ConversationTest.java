package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final UUID OPEN = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);
  private final Conversation conversation = Conversation.NEW.after(OPEN, NOON);

  @Test
  @DisplayName("TRI-8 the first signal of a conversation is its own home")
  void first() {
    assertThat(Conversation.NEW.homeOf(OTHER, NOON, DAY)).isEqualTo(OTHER);
  }

  @Test
  @DisplayName("TRI-8 within the window, before or after, another joins the open one")
  void within() {
    assertThat(conversation.homeOf(OTHER, NOON.plus(DAY), DAY)).isEqualTo(OPEN);
    assertThat(conversation.homeOf(OTHER, NOON.minus(DAY), DAY)).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("TRI-8 after a longer silence, or without a window, it stays by itself")
  void beyond() {
    assertThat(conversation.homeOf(OTHER, NOON.plus(DAY).plusMillis(1), DAY)).isEqualTo(OTHER);
    assertThat(conversation.homeOf(OTHER, NOON.minus(DAY).minusMillis(1), DAY)).isEqualTo(OTHER);
    assertThat(conversation.homeOf(OTHER, NOON, null)).isEqualTo(OTHER);
  }

  @Test
  @DisplayName("TRI-8 every word opens the window anew; a later signal takes over, a straggler not")
  void after() {
    Conversation longer = conversation.after(OPEN, NOON.plus(DAY)).after(OPEN, NOON.minus(DAY));
    assertThat(longer).isEqualTo(new Conversation(OPEN, NOON.minus(DAY), NOON.plus(DAY)));
    assertThat(longer.after(OTHER, NOON)).isEqualTo(longer);
    Instant week = NOON.plus(Duration.ofDays(7));
    assertThat(longer.after(OTHER, week)).isEqualTo(new Conversation(OTHER, week, week));
  }
}

package org.waylight.standalone.faults;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waylight.standalone.replay.SyntheticSignal;

/**
 * One thing to hand over: a signal by REST, or one message of a conversation by webhook.
 *
 * @param number its place among all that is sent, from 0
 * @param conversation the conversation, or -1 for a signal by REST
 * @param index its place in the conversation, from 0
 */
record Posting(int number, int conversation, int index) {
  private static final Pattern WRITTEN =
      Pattern.compile("Synthetic (?:signal|message) ([0-9a-z]+)-([0-9]{1,9})[,:].*");
  private static final List<String> LINES =
      List.of(
          "they keep our passports and nobody here gets paid",
          "I can write only when the boss is away",
          "we sleep six in one room behind the kitchen",
          "nos dijeron que debemos el viaje",
          "are you still there");
  private static final int EVERY_URGENT_CONVERSATION = 25;
  private static final int URGENT_INDEX = 3;

  /** How it is sent once more, if it is. */
  enum Repeat {
    NONE,
    AT_ONCE,
    CONCURRENTLY,
    LATER
  }

  static Posting signal(int number) {
    return new Posting(number, -1, 0);
  }

  boolean ofConversation() {
    return conversation >= 0;
  }

  /** The same for every attempt: its Idempotency-Key or MessageSid. */
  String key(String run) {
    return ofConversation() ? "IM" + run + "n" + number : SyntheticSignal.of(run, number).key();
  }

  /** What it says; tells it from every other of every run. */
  String text(String run) {
    if (!ofConversation()) {
      return SyntheticSignal.of(run, number).text();
    }
    boolean urgent = conversation % EVERY_URGENT_CONVERSATION == 0 && index == URGENT_INDEX;
    return "Synthetic message %s-%d, %d of conversation %d: %s."
        .formatted(
            run,
            number,
            index,
            conversation,
            urgent ? "he has a gun" : LINES.get(index % LINES.size()));
  }

  /** The number that a text of the run says. */
  static OptionalInt numberIn(String text, String run) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches() && written.group(1).equals(run)
        ? OptionalInt.of(Integer.parseInt(written.group(2)))
        : OptionalInt.empty();
  }

  /** One in twenty is sent twice. */
  Repeat repeat() {
    if (number % 20 != 7) {
      return Repeat.NONE;
    }
    return switch (number / 20 % 3) {
      case 0 -> Repeat.AT_ONCE;
      case 1 -> Repeat.CONCURRENTLY;
      default -> Repeat.LATER;
    };
  }

  @Override
  public String toString() {
    return ofConversation()
        ? "no. %d: message %d of conversation %d".formatted(number, index, conversation)
        : "no. %d: a signal by REST".formatted(number);
  }
}

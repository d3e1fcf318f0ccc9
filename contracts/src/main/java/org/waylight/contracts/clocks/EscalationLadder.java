package org.waylight.contracts.clocks;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is told that a clock ran out, and when: step after step, each again and again until somebody
 * takes the case (TRI-10).
 */
public record EscalationLadder(List<EscalationStep> steps) {
  /** How it is written, for a person. */
  public static final String FORM =
      "steps separated by commas, each a name, a time after the clock ran out, STREAM, PAGER or"
          + " EMAIL, and if wanted how often, the first at PT0S: \"on-duty PT0S STREAM, shift-lead"
          + " PT2M PAGER, director PT5M EMAIL every PT30M\"";

  private static final int MOST_STEPS = 20;

  /** The steps stand in order, have names of their own, and the first is told at once. */
  public EscalationLadder {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a ladder has from 1 to " + MOST_STEPS + " steps");
    }
    if (!steps.getFirst().after().isZero()) {
      throw new IllegalArgumentException("the first step is not told when the clock runs out");
    }
    Set<String> names = new HashSet<>();
    Duration last = Duration.ZERO;
    for (EscalationStep step : steps) {
      if (!names.add(step.name())) {
        throw new IllegalArgumentException("two steps are named " + step.name());
      }
      if (step.after().compareTo(last) < 0) {
        throw new IllegalArgumentException("step " + step.name() + " comes before its turn");
      }
      last = step.after();
    }
  }

  /**
   * Reads a ladder.
   *
   * @throws IllegalArgumentException says what is wrong with it
   */
  public static EscalationLadder parse(String text) {
    return new EscalationLadder(
        Arrays.stream(text.split(",", -1)).map(String::strip).map(EscalationLadder::step).toList());
  }

  private static EscalationStep step(String text) {
    List<String> words = List.of(text.split(" +", -1));
    boolean every = words.size() == 5 && words.get(3).equals("every");
    if (words.size() != 3 && !every) {
      throw new IllegalArgumentException("a step is not a name, a time and a target");
    }
    return new EscalationStep(
        words.get(0), time(words.get(1)), target(words.get(2)), every ? time(words.get(4)) : null);
  }

  private static Duration time(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a step's time is no ISO 8601 duration", e);
    }
  }

  private static EscalationTarget target(String text) {
    return Arrays.stream(EscalationTarget.values())
        .filter(target -> target.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a step's target is unknown"));
  }
}

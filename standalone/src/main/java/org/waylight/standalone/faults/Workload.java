package org.waylight.standalone.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * What is sent, one posting after another: signals by REST, and between them the messages of many
 * conversations, some before their turn and some long after it. The same seed gives the same.
 */
final class Workload {
  private static final double CONVERSING = 0.4;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 20;
  private static final double MEAN_LENGTH = (SHORTEST + LONGEST) / 2.0;
  private static final double LATE = 0.05;
  private static final int LATE_SECONDS = 20;

  private final Random random;
  private final double rate;
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(
          Comparator.comparingDouble(Planned::slot)
              .thenComparing(Planned::conversation)
              .thenComparing(Planned::index));
  private final List<Posting> made = new ArrayList<>();
  private int conversations;

  private record Planned(double slot, int conversation, int index) {}

  /**
   * A workload.
   *
   * @param rate postings a second
   */
  Workload(long seed, double rate) {
    this.random = new Random(seed);
    this.rate = rate;
  }

  /** The next to be sent. */
  synchronized Posting next() {
    int number = made.size();
    if (random.nextDouble() < CONVERSING / MEAN_LENGTH) {
      plan(conversations++, number);
    }
    Planned head = planned.peek();
    Posting posting;
    if (head != null && head.slot() <= number) {
      planned.remove();
      posting = new Posting(number, head.conversation(), head.index());
    } else {
      posting = Posting.signal(number);
    }
    made.add(posting);
    return posting;
  }

  /** All so far, each at its number. */
  synchronized List<Posting> made() {
    return List.copyOf(made);
  }

  /** A message a second or so, each up to two seconds early or late, and a few much later. */
  private void plan(int conversation, int from) {
    int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    double pace = 0.5 + random.nextDouble();
    for (int index = 0; index < length; index++) {
      double seconds = 2 + index * pace + (random.nextDouble() - 0.5) * 4;
      if (random.nextDouble() < LATE) {
        seconds += LATE_SECONDS * (0.5 + random.nextDouble());
      }
      planned.add(new Planned(from + Math.max(0, seconds) * rate, conversation, index));
    }
  }
}

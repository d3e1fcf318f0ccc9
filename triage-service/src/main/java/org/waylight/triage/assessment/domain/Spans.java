package org.waylight.triage.assessment.domain;

import java.util.Arrays;

/** Stretches of a text by the positions of their first and last word, as they are gathered. */
final class Spans {
  static final Spans NONE = new Spans();

  private int[] first = new int[4];
  private int[] last = new int[4];
  private int size;

  /** Adds one, unless it is the one added last. */
  void add(int from, int to) {
    if (size > 0 && first[size - 1] == from && last[size - 1] == to) {
      return;
    }
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      last = Arrays.copyOf(last, 2 * size);
    }
    first[size] = from;
    last[size] = to;
    size++;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first(int at) {
    return first[at];
  }

  int last(int at) {
    return last[at];
  }

  /** Those that hold no other, in order: of two readings of the same words the closer one. */
  Spans closest() {
    if (size < 2) {
      return this;
    }
    Spans closest = new Spans();
    Integer[] order = new Integer[size];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, (a, b) -> first[a] != first[b] ? first[a] - first[b] : last[b] - last[a]);
    // From the end: one that ends no earlier than a later one holds it.
    int[] kept = new int[size];
    int count = 0;
    int earliestEnd = Integer.MAX_VALUE;
    for (int i = size - 1; i >= 0; i--) {
      if (last[order[i]] < earliestEnd) {
        earliestEnd = last[order[i]];
        kept[count++] = order[i];
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      closest.add(first[kept[i]], last[kept[i]]);
    }
    return closest;
  }
}

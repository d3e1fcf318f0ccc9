package org.waylight.standalone.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What has been counted so far, from any thread. */
final class Tally {
  /** What is counted. */
  enum Count {
    /** Postings handed over for the first time. */
    SENT,
    /** Postings that got a 2xx. */
    ACCEPTED,
    /** Attempts after the first. */
    RETRIED,
    /** Postings sent once more although nothing was wrong. */
    REPEATED,
    /** Repetitions answered as the first was. */
    REPEATED_SAME,
    /** Repetitions answered otherwise. */
    REPEATED_OTHERWISE,
    /** 2xx that said they were by Kafka alone. */
    BY_KAFKA
  }

  private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> refused = new ConcurrentHashMap<>();

  Tally() {
    for (Count count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  /**
   * The counts at one moment.
   *
   * @param refused attempts without a 2xx, by cause
   */
  record Snapshot(Map<Count, Long> counts, Map<String, Long> refused) {
    long of(Count count) {
      return counts.getOrDefault(count, 0L);
    }

    long refusals() {
      return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was counted since an earlier moment. */
    Snapshot since(Snapshot earlier) {
      return new Snapshot(less(counts, earlier.counts), less(refused, earlier.refused));
    }

    /** The causes, in words; "none" if nothing was refused. */
    String causes() {
      if (refusals() == 0) {
        return "none";
      }
      StringBuilder words = new StringBuilder();
      refused.forEach(
          (cause, times) -> {
            if (times > 0) {
              words.append(words.isEmpty() ? "" : ", ").append(cause);
              words.append(" %,d".formatted(times));
            }
          });
      return words.toString();
    }

    private static <K> Map<K, Long> less(Map<K, Long> now, Map<K, Long> earlier) {
      Map<K, Long> difference = new TreeMap<>();
      now.forEach((key, count) -> difference.put(key, count - earlier.getOrDefault(key, 0L)));
      return difference;
    }
  }

  void add(Count count) {
    LongAdder adder = counts.get(count);
    if (adder != null) {
      adder.increment();
    }
  }

  /** An attempt was refused: a status, "connection", "time-out". */
  void refused(String cause) {
    refused.computeIfAbsent(cause, any -> new LongAdder()).increment();
  }

  Snapshot now() {
    Map<Count, Long> counted = new TreeMap<>();
    counts.forEach((count, adder) -> counted.put(count, adder.sum()));
    Map<String, Long> causes = new TreeMap<>();
    refused.forEach((cause, adder) -> causes.put(cause, adder.sum()));
    return new Snapshot(counted, causes);
  }
}

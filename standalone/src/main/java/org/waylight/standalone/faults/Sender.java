package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.waylight.standalone.faults.Connection.Heard;
import org.waylight.standalone.faults.Tally.Count;
import org.waylight.standalone.terminal.Stopwatch;

/**
 * Hands postings over as careful gateways do, over so many connections: what gets no 2xx is sent
 * again under the same key, ever more slowly, until it is accepted or the run is over.
 */
final class Sender implements AutoCloseable {
  /** As many as a handful of gateways and a provider keep; the rest wait their turn. */
  private static final int CONNECTIONS = 128;

  /** One in so many. */
  private static final int STILL_ASKING = 50;

  private static final int LATER_SECONDS = 20;

  private final Connection connection;
  private final Tally tally;
  private final Stopwatch watch;
  private final DelayQueue<Attempt> queue = new DelayQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Map<Integer, Accepted> accepted = new ConcurrentHashMap<>();
  private final Map<Integer, String> answers = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean reachable = true;

  Sender(Connection connection, Tally tally, Stopwatch watch) {
    this.connection = connection;
    this.tally = tally;
    this.watch = watch;
    for (int i = 0; i < CONNECTIONS; i++) {
      workers.execute(this::work);
    }
  }

  /** Sends it, and its repetition if it has one, as soon as a connection is free. */
  void send(Posting posting) {
    tally.add(Count.SENT);
    enqueue(Attempt.now(posting, false));
    if (posting.repeat() == Posting.Repeat.CONCURRENTLY) {
      enqueue(Attempt.now(posting, true));
    }
  }

  /** How many are not accepted yet, or wait to be repeated. */
  int waiting() {
    return waiting.get();
  }

  /** What was accepted so far, by number. */
  Map<Integer, Accepted> accepted() {
    return accepted;
  }

  /** What still waits is given up. */
  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }

  private void enqueue(Attempt attempt) {
    waiting.incrementAndGet();
    queue.add(attempt);
  }

  private void work() {
    try {
      while (true) {
        Attempt attempt = queue.take();
        // While nobody answers, what is new asks, and little else: a client that is busy asking
        // leaves intake no time to start.
        if (!reachable
            && attempt.failures() > 0
            && ThreadLocalRandom.current().nextInt(STILL_ASKING) != 0) {
          queue.add(attempt.postponed());
        } else {
          send(attempt);
        }
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Attempt attempt) throws InterruptedException {
    if (attempt.failures() > 0) {
      tally.add(Count.RETRIED);
    }
    Heard heard = connection.send(attempt.posting());
    reachable = heard.reached();
    if (heard.accepted()) {
      answered(attempt, heard);
      waiting.decrementAndGet();
    } else {
      tally.refused(heard.cause());
      queue.add(attempt.next());
    }
  }

  private void answered(Attempt attempt, Heard heard) {
    Posting posting = attempt.posting();
    float seconds = watch.elapsed().toMillis() / 1000f;
    Accepted one = new Accepted(heard.signalId(), seconds, heard.byKafka());
    if (accepted.putIfAbsent(posting.number(), one) == null) {
      tally.add(Count.ACCEPTED);
      if (heard.byKafka()) {
        tally.add(Count.BY_KAFKA);
      }
    }
    if (posting.repeat() != Posting.Repeat.NONE) {
      compare(posting, heard);
      if (!attempt.repeated()) {
        repeat(posting);
      }
    }
  }

  private void repeat(Posting posting) {
    switch (posting.repeat()) {
      case NONE, CONCURRENTLY -> {}
      case AT_ONCE -> enqueue(Attempt.now(posting, true));
      case LATER -> {
        long millis = LATER_SECONDS * (500L + ThreadLocalRandom.current().nextLong(1_000));
        enqueue(Attempt.later(posting, Duration.ofMillis(millis)));
      }
    }
  }

  private void compare(Posting posting, Heard heard) {
    String other = answers.putIfAbsent(posting.number(), heard.body());
    if (other != null) {
      tally.add(Count.REPEATED);
      tally.add(other.equals(heard.body()) ? Count.REPEATED_SAME : Count.REPEATED_OTHERWISE);
    }
  }
}

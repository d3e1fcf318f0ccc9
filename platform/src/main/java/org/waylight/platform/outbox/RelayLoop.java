package org.waylight.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;

/**
 * Hands the rows of one outbox to Kafka, urgent ones first. What Kafka acknowledged is kept for a
 * while, and sent again if a broker dies meanwhile: it may have lost the last it acknowledged. Of
 * all relays of a schema one is active; the others try to take its place, and any of them recovers
 * by itself when PostgreSQL or Kafka was away. A row may be sent twice so: the inbox of its reader
 * takes it once.
 */
final class RelayLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final int STILL_BUSY_MILLIS = 3;

  /** Between rounds that are not full, so that under load a round carries many rows, not a few. */
  private static final int GATHER_MILLIS = 10;

  /** A round of so many rows says that much more is coming: then it pays to gather for longer. */
  private static final int MANY = 16;

  private static final int GATHER_MANY_MILLIS = 40;

  private static final Duration FORGET_EVERY = Duration.ofSeconds(2);
  private static final Duration REFUSED_PAUSE = Duration.ofSeconds(5);

  private final RelayDatabase database;
  private final Supplier<RelayProducer> producers;
  private final int batch;
  private final Duration slowPoll;
  private final Duration retry;
  private final Duration keep;
  private final Map<String, Long> refusedUntil = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean active;
  private volatile RelayDatabase.@Nullable Session current;

  RelayLoop(
      RelayDatabase database,
      Supplier<RelayProducer> producers,
      int batch,
      Duration slowPoll,
      Duration retry,
      Duration keep) {
    this.database = database;
    this.producers = producers;
    this.batch = batch;
    this.slowPoll = slowPoll;
    this.retry = retry;
    this.keep = keep;
  }

  boolean active() {
    return active;
  }

  void stop() {
    stopped.countDown();
    RelayDatabase.Session session = current;
    if (session != null) {
      session.close();
    }
  }

  @Override
  public void run() {
    try {
      while (stopped.getCount() > 0) {
        relayWhileConnected();
        stopped.await(retry.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void relayWhileConnected() throws InterruptedException {
    try (RelayDatabase.Session session = database.connect()) {
      current = session;
      while (!session.tryActivate()) {
        if (stopped.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      session.planByIndex();
      session.listen();
      try (RelayProducer producer = producers.get()) {
        active = true;
        LOG.info("the outbox relay is active");
        relay(session, producer);
      }
    } catch (SQLException | KafkaException trouble) {
      if (stopped.getCount() > 0) {
        LOG.warnf("the outbox relay begins anew: %s", Trouble.placeOf(trouble));
      }
    } finally {
      active = false;
      current = null;
    }
  }

  private void relay(RelayDatabase.Session session, RelayProducer producer)
      throws SQLException, InterruptedException {
    // Whoever sent before may have died together with its broker.
    sendAgain(session, "The relay starts");
    long forgotten = System.nanoTime();
    int found = batch;
    while (stopped.getCount() > 0) {
      List<String> without = refusedTopics();
      if (found == 0) {
        rest(session, without);
      } else if (found < batch) {
        stopped.await(found < MANY ? GATHER_MILLIS : GATHER_MANY_MILLIS, TimeUnit.MILLISECONDS);
      }
      List<WaitingRow> rows = OutboxTable.every(session.connection(), without, batch);
      // What fits into one batch goes together; only a longer queue is worth jumping.
      if (rows.size() == batch) {
        rows = together(OutboxTable.urgent(session.connection(), without, batch), rows);
      }
      found = rows.size();
      RelayProducer.Sent sent = producer.send(rows);
      if (!sent.acknowledged().isEmpty()) {
        OutboxTable.sent(session.connection(), sent.acknowledged());
      }
      if (producer.lostConnection()) {
        sendAgain(session, "A connection to Kafka ended");
        found = batch;
      } else if (System.nanoTime() - forgotten > FORGET_EVERY.toNanos()) {
        OutboxTable.forget(session.connection(), keep);
        forgotten = System.nanoTime();
      }
      if (!sent.refusedTopics().isEmpty()) {
        long until = System.nanoTime() + REFUSED_PAUSE.toNanos();
        sent.refusedTopics().forEach(topic -> refusedUntil.put(topic, until));
        throw new KafkaException("this producer may be broken for good");
      }
    }
  }

  private static void sendAgain(RelayDatabase.Session session, String why) throws SQLException {
    int again = OutboxTable.waitAgain(session.connection());
    if (again > 0) {
      LOG.infof("%s: %d events that Kafka acknowledged of late are sent again", why, again);
    }
  }

  /** Topics that Kafka refused of late: they wait, so that the others go on. */
  private List<String> refusedTopics() {
    refusedUntil.values().removeIf(until -> until - System.nanoTime() < 0);
    return List.copyOf(refusedUntil.keySet());
  }

  private static List<WaitingRow> together(List<WaitingRow> urgent, List<WaitingRow> every) {
    if (urgent.isEmpty()) {
      return every;
    }
    List<WaitingRow> all = new ArrayList<>(urgent);
    var taken =
        urgent.stream().map(WaitingRow::position).collect(java.util.stream.Collectors.toSet());
    every.stream().filter(row -> !taken.contains(row.position())).forEach(all::add);
    return all;
  }

  /** Sleeps until rung, if no transaction under way counts on the relay being awake. */
  private void rest(RelayDatabase.Session session, List<String> without)
      throws SQLException, InterruptedException {
    if (!session.tryFallAsleep()) {
      stopped.await(STILL_BUSY_MILLIS, TimeUnit.MILLISECONDS);
      return;
    }
    try {
      if (OutboxTable.every(session.connection(), without, 1).isEmpty()) {
        session.hear((int) slowPoll.toMillis());
      }
    } finally {
      session.wakeUp();
    }
  }
}

package org.waylight.intake.outbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.platform.inbox.Trouble;

/**
 * Stores what arrives together in one transaction, so that it shares a commit and its flush to
 * disk. Nobody waits for company: what arrives while a group is written goes with the next one. A
 * submission is answered once its own group has committed (INT-1).
 */
final class SharedCommit implements AutoCloseable {
  private static final int MOST_TOGETHER = 64;

  private static final int DEADLOCK_TRIES = 5;

  private final DataSource database;
  private final @Nullable SignalEvents events;
  private final BlockingQueue<Arrival<?>> waiting;
  private final Thread writer;

  /**
   * One for each lane: what is urgent must not wait for what is not.
   *
   * @param mostWaiting beyond this, PostgreSQL is not keeping up
   */
  SharedCommit(DataSource database, @Nullable SignalEvents events, Lane lane, int mostWaiting) {
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    this.database = database;
    this.events = events;
    this.writer = Thread.ofPlatform().daemon().name("signals-" + lane).unstarted(this::write);
    writer.start();
  }

  @Override
  public void close() {
    writer.interrupt();
  }

  /** How full the queue is, from 0 to 1. */
  double fullness() {
    int size = waiting.size();
    return (double) size / (size + waiting.remainingCapacity());
  }

  /**
   * Stores what arrived; returns once that is durable.
   *
   * @throws CrowdedException if too many wait already
   */
  <T> T store(Arrival<T> arrival) {
    if (!waiting.offer(arrival)) {
      throw new CrowdedException();
    }
    try {
      return arrival.stored().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof SQLException cause ? new StoreException(cause) : failed;
    }
  }

  private void write() {
    try {
      @Nullable Arrival<?> next = null;
      while (true) {
        List<Arrival<?>> group = new ArrayList<>();
        next = gather(next == null ? waiting.take() : next, group);
        store(group);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Adds to the group what waits. Two submissions of one signal or message never go together: the
   * second must find the first stored.
   *
   * @return what begins the next group
   */
  private @Nullable Arrival<?> gather(Arrival<?> first, List<Arrival<?>> group) {
    Set<UUID> names = new HashSet<>();
    for (Arrival<?> arrival = first; arrival != null; arrival = waiting.poll()) {
      UUID name = nameOf(arrival);
      if (group.size() == MOST_TOGETHER || (name != null && !names.add(name))) {
        return arrival;
      }
      group.add(arrival);
    }
    return null;
  }

  /** What must be in a group once; messages of a conversation are told apart within the group. */
  private static @Nullable UUID nameOf(Arrival<?> arrival) {
    return switch (arrival) {
      case Arrival.OfSignal of -> of.row().id();
      case Arrival.OfMessage of ->
          of.row().message().submission() == null ? of.row().id() : of.row().message().submission();
      case Arrival.OfConversation _ -> null;
    };
  }

  private void store(List<Arrival<?>> group) {
    store(group, DEADLOCK_TRIES);
  }

  private void store(List<Arrival<?>> group, int tries) {
    try {
      inOneTransaction(group).run();
    } catch (SQLException failed) {
      if (tries > 1 && isRolledBack(failed)) {
        store(group, tries - 1);
      } else if (Trouble.passes(failed)) {
        fail(group, failed);
      } else {
        eachAlone(group, failed);
      }
    } catch (RuntimeException unexpected) {
      eachAlone(group, unexpected);
    } catch (Error unexpected) {
      fail(group, unexpected);
    }
  }

  /** One that cannot be encoded, or that PostgreSQL refuses, must not take the others with it. */
  private void eachAlone(List<Arrival<?>> group, Exception failed) {
    if (group.size() > 1) {
      group.forEach(arrival -> store(List.of(arrival)));
    } else {
      fail(group, failed);
    }
  }

  private static void fail(List<Arrival<?>> group, Throwable failed) {
    group.forEach(arrival -> arrival.stored().completeExceptionally(failed));
  }

  /** A deadlock, or kin: nothing is wrong with the database, and the same will do now. */
  private static boolean isRolledBack(SQLException failed) {
    return failed.getSQLState() != null && failed.getSQLState().startsWith("40");
  }

  /** Answers as {@link GroupWrite#store}. */
  private Runnable inOneTransaction(List<Arrival<?>> group) throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean alone = group.stream().allMatch(Arrival.OfSignal.class::isInstance);
      if (alone) {
        // One statement, which is a transaction by itself.
        return new GroupWrite(connection, events).store(group);
      }
      connection.setAutoCommit(false);
      try {
        Runnable heard = new GroupWrite(connection, events).store(group);
        connection.commit();
        return heard;
      } catch (SQLException | RuntimeException failed) {
        rollback(connection);
        throw failed;
      } finally {
        restore(connection);
      }
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      // The transaction went with its connection.
    }
  }

  private static void restore(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(true);
    }
  }
}

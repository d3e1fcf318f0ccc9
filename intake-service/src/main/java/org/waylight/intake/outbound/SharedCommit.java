package org.waylight.intake.outbound;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.platform.inbox.Trouble;

/**
 * Stores the signals of submissions that arrive together by one statement, so that they share its
 * commit and its flush to disk. Nobody waits for company: what arrives while a statement runs goes
 * with the next one. A submission is answered once its own statement has committed (INT-1).
 */
final class SharedCommit implements AutoCloseable {
  private static final int MOST_SIGNALS = 64;
  private static final int MOST_BYTES = 4 << 20;

  /** Beyond this, PostgreSQL is not keeping up: a gateway does better to send again. */
  private static final int MOST_WAITING = 2_000;

  private final DataSource database;
  private final BlockingQueue<Arrival> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread writer;

  /** One for each lane: what is urgent must not wait for what is not. */
  SharedCommit(DataSource database, Lane lane) {
    this.database = database;
    this.writer = Thread.ofPlatform().daemon().name("signals-" + lane).unstarted(this::write);
    writer.start();
  }

  @Override
  public void close() {
    writer.interrupt();
  }

  /** A signal and who waits to hear whether it was new. */
  private record Arrival(SignalRow row, CompletableFuture<Boolean> stored) {}

  /** Stores the signal unless its id is taken; returns once that is durable. */
  boolean store(SignalRow row) {
    Arrival arrival = new Arrival(row, new CompletableFuture<>());
    if (!waiting.offer(arrival)) {
      throw new StoreException(new SQLException("too many signals wait", "53000"));
    }
    try {
      return arrival.stored.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof SQLException cause ? new StoreException(cause) : failed;
    }
  }

  private void write() {
    try {
      @Nullable Arrival next = null;
      while (true) {
        Map<UUID, Arrival> group = new TreeMap<>();
        next = gather(next == null ? waiting.take() : next, group);
        store(group.values());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Adds to the group what waits, in the order of ids, in which every writer locks them. Two
   * submissions of one signal never go together: the second must find the first stored.
   *
   * @return what begins the next group
   */
  private @Nullable Arrival gather(Arrival first, Map<UUID, Arrival> group) {
    int bytes = 0;
    for (Arrival arrival = first; arrival != null; arrival = waiting.poll()) {
      bytes += arrival.row.size();
      if (group.containsKey(arrival.row.id())
          || group.size() == MOST_SIGNALS
          || (bytes > MOST_BYTES && !group.isEmpty())) {
        return arrival;
      }
      group.put(arrival.row.id(), arrival);
    }
    return null;
  }

  private void store(Collection<Arrival> group) {
    try {
      Set<UUID> stored = SignalRows.store(database, group.stream().map(Arrival::row).toList());
      group.forEach(arrival -> arrival.stored.complete(stored.contains(arrival.row.id())));
    } catch (SQLException failed) {
      if (group.size() > 1 && !Trouble.passes(failed)) {
        // One that PostgreSQL refuses must not take the others with it.
        group.forEach(arrival -> store(List.of(arrival)));
      } else {
        group.forEach(arrival -> arrival.stored.completeExceptionally(failed));
      }
    } catch (RuntimeException | Error unexpected) {
      group.forEach(arrival -> arrival.stored.completeExceptionally(unexpected));
    }
  }
}

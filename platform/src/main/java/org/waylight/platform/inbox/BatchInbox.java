package org.waylight.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.trace.TraceContext;

/**
 * Takes batches of records: one transaction stores their ids and does their effect. Passing trouble
 * is waited out however long it lasts, doubtful trouble for a few tries only; a poison record is
 * narrowed down by halving the batch and becomes a dead letter, and the rest goes on.
 */
@ApplicationScoped
public class BatchInbox {
  private static final Logger LOG = Logger.getLogger(BatchInbox.class);
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  /** How often doubtful trouble may come back before it counts as poison. */
  private static final int DOUBTFUL_TRIES = 5;

  private static final Duration TIME_OUT = Duration.ofMinutes(2);

  private final InboxTable table;
  private final DeadLetters deadLetters;
  private final InboxMeters meters;
  private final Duration timeOut;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  public BatchInbox(InboxTable table, DeadLetters deadLetters, InboxMeters meters) {
    this(table, deadLetters, meters, TIME_OUT);
  }

  BatchInbox(InboxTable table, DeadLetters deadLetters, InboxMeters meters, Duration timeOut) {
    this.table = table;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.timeOut = timeOut;
  }

  /**
   * Takes a batch. When it returns, every record is handled or a dead letter, so its offset may be
   * committed.
   *
   * @throws ShutdownInterruption if the service stops first; the batch will be delivered again
   */
  public void take(ConsumerRecords<String, byte[]> records, EventHandler handler) {
    List<ReadableRecord> readable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        readable.add(new ReadableRecord(record, EventDecoder.decode(record)));
      } catch (UnreadableRecord unreadable) {
        bury(record, String.valueOf(unreadable.getMessage()));
      }
    }
    takeAll(readable, handler);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void takeAll(List<ReadableRecord> records, EventHandler handler) {
    if (records.isEmpty()) {
      return;
    }
    try {
      List<IncomingEvent> handled = new ArrayList<>();
      patiently(
          () -> {
            handled.clear();
            handled.addAll(handleNew(records, handler));
          });
      meters.handled(handled);
    } catch (PoisonException poison) {
      if (records.size() == 1) {
        bury(records.getFirst().record(), poison.place());
      } else {
        int half = records.size() / 2;
        takeAll(records.subList(0, half), handler);
        takeAll(records.subList(half, records.size()), handler);
      }
    }
  }

  private List<IncomingEvent> handleNew(List<ReadableRecord> records, EventHandler handler) {
    List<IncomingEvent> events =
        table.takeNew(records.stream().map(ReadableRecord::event).toList());
    if (!events.isEmpty()) {
      try (Correlation correlation = Correlation.of(events)) {
        TraceContext.within(events.getFirst().traceparent(), () -> handler.handle(events));
      }
      table.failIfAborted();
    }
    return events;
  }

  private void bury(ConsumerRecord<String, byte[]> record, String reason) {
    LOG.warnf(
        "dead letter: %s partition %d offset %d: %s",
        record.topic(), record.partition(), record.offset(), reason);
    patiently(() -> deadLetters.bury(record, reason));
  }

  /** Runs the work in a transaction, again and again while trouble is of the kind that passes. */
  private void patiently(Runnable work) {
    int doubtful = 0;
    for (long wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
      try {
        QuarkusTransaction.requiringNew().timeout((int) timeOut.toSeconds()).run(work);
        return;
      } catch (RuntimeException | StackOverflowError failure) {
        String place = Trouble.placeOf(failure);
        switch (Trouble.outlook(failure)) {
          case PASSES -> LOG.warnf("waiting %d ms for trouble to pass: %s", wait, place);
          case DOUBTFUL -> {
            // Running out of time because the database is away looks like this too, and is waited
            // out.
            if (table.answers()) {
              doubtful++;
            }
            if (doubtful == DOUBTFUL_TRIES) {
              throw new PoisonException(place);
            }
            LOG.warnf("trying again in %d ms, doubtful %d times: %s", wait, doubtful, place);
          }
          case LASTS -> throw new PoisonException(place);
        }
        pause(wait);
      }
    }
  }

  private void pause(long millis) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw new ShutdownInterruption();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShutdownInterruption();
    }
  }
}

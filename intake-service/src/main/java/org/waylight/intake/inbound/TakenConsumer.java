package org.waylight.intake.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.intake.application.BackfillSignals;
import org.waylight.platform.inbox.BatchInbox;

/** Hears what intake took by Kafka alone; while PostgreSQL is away, it waits. */
@ApplicationScoped
public class TakenConsumer {
  private final BatchInbox inbox;
  private final BackfillSignals backfill;

  TakenConsumer(BatchInbox inbox, BackfillSignals backfill) {
    this.inbox = inbox;
    this.backfill = backfill;
  }

  @Incoming("signals-taken")
  @Blocking(value = "signals-taken", ordered = true)
  public void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, backfill);
  }
}

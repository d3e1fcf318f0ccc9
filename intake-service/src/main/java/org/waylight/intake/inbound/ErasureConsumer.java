package org.waylight.intake.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.intake.application.EraseSignals;
import org.waylight.platform.inbox.BatchInbox;

/** Hears what triage erased; while PostgreSQL is away, it waits. */
@ApplicationScoped
public class ErasureConsumer {
  private final BatchInbox inbox;
  private final EraseSignals erase;

  ErasureConsumer(BatchInbox inbox, EraseSignals erase) {
    this.inbox = inbox;
    this.erase = erase;
  }

  @Incoming("erasures")
  @Blocking(value = "erasures", ordered = true)
  public void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, erase);
  }
}

package org.waylight.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.contracts.v1.OutcomeRecorded;

/**
 * A consumer as every service has them, that dislikes reports recorded by "poison", and until it is
 * mended those by "broken".
 */
@ApplicationScoped
public class ProbeConsumer {
  private final BatchInbox inbox;
  private final List<IncomingEvent> handled = new CopyOnWriteArrayList<>();
  private volatile boolean mended;

  @Inject
  public ProbeConsumer(BatchInbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("responses")
  @Blocking(ordered = true)
  void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, this::handle);
  }

  private void handle(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (event.body() instanceof OutcomeRecorded outcome
          && (outcome.recordedBy().equals("poison")
              || (outcome.recordedBy().equals("broken") && !mended))) {
        throw new IllegalStateException("canary " + outcome.recordedBy());
      }
    }
    handled.addAll(events);
  }

  void mend() {
    mended = true;
  }

  List<IncomingEvent> handled(String key) {
    return handled.stream().filter(event -> event.key().equals(key)).toList();
  }
}

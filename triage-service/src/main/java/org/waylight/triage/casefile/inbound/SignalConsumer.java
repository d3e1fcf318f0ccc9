package org.waylight.triage.casefile.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.platform.inbox.BatchInbox;
import org.waylight.triage.Channels;
import org.waylight.triage.casefile.application.AssessSignals;

/** Takes signals from both lanes: one handler, so that they end the same. */
@ApplicationScoped
public class SignalConsumer {
  private final BatchInbox inbox;
  private final AssessSignals assess;

  @Inject
  public SignalConsumer(BatchInbox inbox, AssessSignals assess) {
    this.inbox = inbox;
    this.assess = assess;
  }

  @Incoming(Channels.SIGNALS_URGENT)
  @Blocking(value = "signals-urgent", ordered = true)
  public void takeUrgent(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, assess);
  }

  @Incoming(Channels.SIGNALS_STANDARD)
  @Blocking(value = "signals-standard", ordered = true)
  public void takeStandard(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, assess);
  }
}

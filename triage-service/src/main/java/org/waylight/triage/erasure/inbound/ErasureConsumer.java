package org.waylight.triage.erasure.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.platform.inbox.BatchInbox;
import org.waylight.triage.Channels;
import org.waylight.triage.erasure.application.TakeProofs;

/** Takes the proofs of other services. */
@ApplicationScoped
public class ErasureConsumer {
  private final BatchInbox inbox;
  private final TakeProofs proofs;

  @Inject
  public ErasureConsumer(BatchInbox inbox, TakeProofs proofs) {
    this.inbox = inbox;
    this.proofs = proofs;
  }

  @Incoming(Channels.ERASURES)
  @Blocking(value = "erasures", ordered = true)
  public void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, proofs);
  }
}

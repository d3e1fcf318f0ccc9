package org.waylight.referral.erasure.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.platform.inbox.BatchInbox;
import org.waylight.referral.Channels;
import org.waylight.referral.erasure.application.EraseCases;

/** Takes erasures. */
@ApplicationScoped
public class ErasureConsumer {
  private final BatchInbox inbox;
  private final EraseCases erase;

  @Inject
  public ErasureConsumer(BatchInbox inbox, EraseCases erase) {
    this.inbox = inbox;
    this.erase = erase;
  }

  @Incoming(Channels.ERASURES)
  @Blocking(ordered = true)
  void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, erase);
  }
}

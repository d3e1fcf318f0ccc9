package org.waylight.triage.casefile.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.platform.inbox.BatchInbox;
import org.waylight.triage.Channels;
import org.waylight.triage.casefile.application.RecordResponses;

/** Takes what referral tells of cases. */
@ApplicationScoped
public class ResponseConsumer {
  private final BatchInbox inbox;
  private final RecordResponses responses;

  @Inject
  public ResponseConsumer(BatchInbox inbox, RecordResponses responses) {
    this.inbox = inbox;
    this.responses = responses;
  }

  @Incoming(Channels.RESPONSES)
  @Blocking(value = "responses", ordered = true)
  public void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, responses);
  }
}

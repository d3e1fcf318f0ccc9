package org.waylight.referral.plan.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.CaseReviewed;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.platform.inbox.BatchInbox;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.referral.Channels;
import org.waylight.referral.plan.application.TakeCases;

/** Takes the events of cases in batches. */
@ApplicationScoped
public class CasesConsumer {
  private final BatchInbox inbox;
  private final TakeCases cases;

  @Inject
  public CasesConsumer(BatchInbox inbox, TakeCases cases) {
    this.inbox = inbox;
    this.cases = cases;
  }

  @Incoming(Channels.CASES)
  @Blocking(ordered = true)
  void take(ConsumerRecords<String, byte[]> records) {
    inbox.take(records, events -> cases.take(events.stream().map(CasesConsumer::stateOf).toList()));
  }

  private static CaseSnapshot stateOf(IncomingEvent event) {
    return switch (event.body()) {
      case CaseOpened opened -> opened.state();
      case CaseAssessed assessed -> assessed.state();
      case CaseReviewed reviewed -> reviewed.state();
      case CaseClosed closed -> closed.state();
      default -> throw new IllegalArgumentException(event.type() + " is no event of a case");
    };
  }
}

package org.waylight.referral.disclosure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.referral.disclosure.application.Responses;

/** Puts what happened on the topic of responses. */
@ApplicationScoped
public class ResponsesOutbox implements Responses {
  private final Outbox outbox;

  @Inject
  public ResponsesOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void tell(UUID caseId, Record event) {
    outbox.add(new OutgoingEvent(Topics.RESPONSES, caseId.toString(), event, false));
  }

  @Override
  public void tellAll(List<PlanProposed> plans) {
    outbox.addAll(
        plans.stream()
            .map(plan -> new OutgoingEvent(Topics.RESPONSES, plan.caseId().toString(), plan, false))
            .toList());
  }
}

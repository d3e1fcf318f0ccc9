package org.waylight.referral.delivery.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.DeliveryState;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.Responses;

/** Brings a delivery to its proven end and tells so (RES-1). */
@ApplicationScoped
public class Settlement {
  private final Reports reports;
  private final Responses responses;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  public Settlement(Reports reports, Responses responses, MeterRegistry meters, Clock clock) {
    this.reports = reports;
    this.responses = responses;
    this.meters = meters;
    this.clock = clock;
  }

  void settle(StoredReport report, Stage end) {
    Delivery ended = report.delivery().ended(end);
    reports.save(ended);
    meters.counter("waylight.deliveries.settled", "stage", end.name()).increment();
    responses.tell(
        report.caseId(),
        new DeliverySettled(
            report.caseId(),
            report.reportId(),
            report.actionId(),
            ended.version(),
            stateOf(end),
            clock.instant()));
  }

  private static DeliveryState stateOf(Stage end) {
    return switch (end) {
      case ACKNOWLEDGED -> DeliveryState.ACKNOWLEDGED;
      case ESCALATED -> DeliveryState.ESCALATED;
      case WITHDRAWN -> DeliveryState.WITHDRAWN;
      case EXPIRED -> DeliveryState.EXPIRED;
      case WAITING, TOLD -> throw new IllegalArgumentException("a delivery does not end " + end);
    };
  }
}

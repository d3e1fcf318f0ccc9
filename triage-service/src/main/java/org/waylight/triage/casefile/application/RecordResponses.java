package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.triage.casefile.application.CaseResponse.Kind;

/** Keeps what referral proposes and does, to show it with the case. */
@ApplicationScoped
public class RecordResponses implements EventHandler {
  private final ResponseStore store;

  @Inject
  public RecordResponses(ResponseStore store) {
    this.store = store;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    store.keep(events.stream().map(event -> response(event.body())).toList());
  }

  private static CaseResponse response(Record body) {
    return switch (body) {
      case PlanProposed p ->
          // One plan a case: the newest replaces it, whatever its id.
          new CaseResponse(p.caseId(), Kind.PLAN, p.caseId(), p.version(), p.at(), p);
      case ActionDecided a ->
          new CaseResponse(a.caseId(), Kind.ACTION, a.actionId(), a.version(), a.at(), a);
      case ConsentChanged c ->
          new CaseResponse(c.caseId(), Kind.CONSENT, c.consentId(), c.version(), c.at(), c);
      case ReportSent r ->
          new CaseResponse(r.caseId(), Kind.REPORT, r.reportId(), r.version(), r.at(), r);
      case DeliverySettled d ->
          new CaseResponse(d.caseId(), Kind.DELIVERY, d.reportId(), d.version(), d.at(), d);
      case OutcomeRecorded o ->
          new CaseResponse(o.caseId(), Kind.OUTCOME, o.reportId(), o.version(), o.at(), o);
      default -> throw new IllegalArgumentException("no response");
    };
  }
}

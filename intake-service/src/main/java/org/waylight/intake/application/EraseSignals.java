package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;

/** Erases what intake has of a case that triage erased, and proves it (RES-4). */
@ApplicationScoped
public class EraseSignals implements EventHandler {
  /** Who erases, in the access record and in proofs. */
  private static final String SERVICE = "intake";

  private final ErasedSignals signals;
  private final DeadLetters deadLetters;
  private final AccessRecord access;
  private final Outbox outbox;
  private final Clock clock;

  EraseSignals(
      ErasedSignals signals,
      DeadLetters deadLetters,
      AccessRecord access,
      Outbox outbox,
      Clock clock) {
    this.signals = signals;
    this.deadLetters = deadLetters;
    this.access = access;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (event.body() instanceof CaseErased told) {
        erase(told);
      }
    }
  }

  private void erase(CaseErased told) {
    Instant now = clock.instant();
    List<ErasedCount> counts = new ArrayList<>(signals.erase(told.caseId(), told.signalIds(), now));
    counts.add(
        new ErasedCount(
            "deadLetters",
            deadLetters.discardKeyed(
                told.signalIds().stream().map(Object::toString).toList(), SERVICE, "case erased")));
    access.append(
        new AccessEntry(
            SERVICE,
            "ERASED",
            "case",
            told.caseId(),
            "triage told of it, round " + told.round(),
            null,
            told.policyVersion()));
    outbox.add(
        OutgoingEvent.of(
            Topics.ERASURES,
            told.caseId().toString(),
            new ErasureProven(told.caseId(), SERVICE, told.round(), counts, now)));
  }
}

package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.platform.erasure.ProveErasure;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;

/** Erases what intake has of a case that triage erased, and proves it (RES-4). */
@ApplicationScoped
public class EraseSignals implements EventHandler {
  private final ErasedSignals signals;
  private final ProveErasure prove;
  private final Clock clock;

  EraseSignals(ErasedSignals signals, ProveErasure prove, Clock clock) {
    this.signals = signals;
    this.prove = prove;
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
    prove.of(told, told.signalIds(), signals.erase(told.caseId(), told.signalIds(), now), now);
  }
}

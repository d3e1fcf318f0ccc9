package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.triage.casefile.application.CaseDesk;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.desk.domain.Handover;

/** Hands one case over; that it was is on the access record. */
@ApplicationScoped
public class HandOverCase {
  private final CaseDesk desk;
  private final HandoverStore store;
  private final AccessRecord record;

  @Inject
  public HandOverCase(CaseDesk desk, HandoverStore store, AccessRecord record) {
    this.desk = desk;
    this.store = store;
    this.record = record;
  }

  /** In a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  CaseFile handOver(Handover handover, UUID caseId) {
    CaseFile file = desk.change(caseId, null, handover.deed(), handover::of);
    store.add(handover, caseId);
    record.append(
        new AccessEntry(
            handover.from(),
            "HAND_OVER",
            "case",
            caseId,
            handover.to() == null ? "handed back to the queue" : "handed over to a colleague",
            null,
            null));
    return file;
  }
}

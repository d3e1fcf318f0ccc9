package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.triage.erasure.domain.Erasure;

/** Keeps what the other services prove; what triage told itself passes by. */
@ApplicationScoped
public class TakeProofs implements EventHandler {
  private static final Logger LOG = Logger.getLogger(TakeProofs.class);

  private final ErasureStore erasures;
  private final AccessRecord record;

  @Inject
  public TakeProofs(ErasureStore erasures, AccessRecord record) {
    this.erasures = erasures;
    this.record = record;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (event.body() instanceof ErasureProven proven) {
        take(proven);
      }
    }
  }

  private void take(ErasureProven proven) {
    boolean known =
        erasures.prove(
            proven.caseId(),
            new Erasure.Proof(proven.service(), proven.round(), proven.counts(), proven.at()));
    if (known) {
      record.append(
          new AccessEntry(
              proven.service(),
              "ERASED",
              "case",
              proven.caseId(),
              "proof of round " + proven.round(),
              null,
              null));
    } else {
      // As after a restore of triage: the list of ids kept apart from backups has it.
      LOG.warnf(
          "%s proved an erasure of case %s that is not on record here",
          proven.service(), proven.caseId());
    }
  }
}

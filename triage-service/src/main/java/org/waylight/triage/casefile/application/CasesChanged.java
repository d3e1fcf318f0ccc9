package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.List;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.Deed;

/**
 * Cases were stored as they are now; whoever observes it works in the same transaction, before
 * anybody is alerted.
 */
public record CasesChanged(List<Done> changes, Instant at) {
  public CasesChanged {
    changes = List.copyOf(changes);
  }

  /** One change and what it was. */
  public record Done(CaseChange change, Deed deed) {}
}

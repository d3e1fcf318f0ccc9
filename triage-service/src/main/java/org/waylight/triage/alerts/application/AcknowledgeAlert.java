package org.waylight.triage.alerts.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.waylight.triage.alerts.domain.Alert;

/** A supervisor has seen an alert. Its case's clock runs on until somebody takes the case. */
@ApplicationScoped
public class AcknowledgeAlert {
  private final AlertStore store;
  private final Clock clock;

  @Inject
  public AcknowledgeAlert(AlertStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The alert with who acknowledged it first; empty if there is none. */
  @Transactional
  public Optional<Alert> acknowledge(long id, String by) {
    return store.acknowledge(id, by, clock.instant());
  }
}

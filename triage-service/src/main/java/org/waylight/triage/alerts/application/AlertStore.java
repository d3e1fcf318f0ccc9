package org.waylight.triage.alerts.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.NewAlert;

/** Alerts as rows: the port. */
public interface AlertStore {
  /** Raises alerts in the current transaction, as the last thing it does: others wait meanwhile. */
  void raise(List<NewAlert> alerts);

  /** Alerts after a number, in order. */
  List<Alert> after(long id, int limit);

  /** What nobody has acknowledged yet, in order; the newest if there are more. */
  List<Alert> open(int limit);

  /** The highest number there is; 0 if there is none. */
  long latest();

  /** The lowest number that is kept; 0 if there is none. */
  long oldest();

  /** Acknowledges; whoever was first stays on record. Empty if there is no such alert. */
  Optional<Alert> acknowledge(long id, String by, Instant at);
}

package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells a gateway how its own signal stands, and nothing of what it says. */
@ApplicationScoped
public class ShowSignal {
  private final SignalStore store;

  ShowSignal(SignalStore store) {
    this.store = store;
  }

  /** The signal, if it is the gateway's own. */
  public Optional<StoredSignal> show(String gateway, UUID signalId) {
    return store.signal(signalId).filter(signal -> signal.gateway().equals(gateway));
  }
}

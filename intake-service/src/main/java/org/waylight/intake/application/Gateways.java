package org.waylight.intake.application;

import java.util.Optional;
import org.waylight.intake.domain.Gateway;

/** The gateways that are registered, in memory: asking never waits for a store. */
public interface Gateways {
  /** The gateway of a name. */
  Optional<Gateway> find(String name);

  /** Whether they were read at all since the service started. */
  boolean known();
}

package org.waylight.intake.application;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Which store has what the current request brought. Its parts may be taken at the same time. */
@RequestScoped
public class TakenBy {
  private volatile boolean postgresql;
  private volatile boolean kafka;

  /** PostgreSQL has it, or has had it since it came before. */
  public void postgresql() {
    postgresql = true;
  }

  /** It, or a part of it, went by Kafka alone. */
  public void kafka() {
    kafka = true;
  }

  /** The store's name; nothing if neither took anything. */
  public @Nullable String store() {
    if (kafka) {
      return "kafka";
    }
    return postgresql ? "postgresql" : null;
  }
}

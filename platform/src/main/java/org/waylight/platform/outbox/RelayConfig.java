package org.waylight.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the outbox's relay works. */
@ConfigMapping(prefix = "waylight.relay")
public interface RelayConfig {
  /** Off where this process must not send: a command, a test of the table. */
  @WithDefault("true")
  boolean enabled();

  /** A direct address of the database, where the service's own goes through a pooler. */
  Optional<String> jdbcUrl();

  /** How many rows are sent at a time. */
  @WithDefault("500")
  int batch();

  /** How often a sleeping relay looks all the same, should a wake-up be lost. */
  @WithDefault("1s")
  Duration slowPoll();

  /**
   * How long to wait after trouble with either store, and between tries to become the active one.
   */
  @WithDefault("500ms")
  Duration retry();

  /**
   * How long what Kafka acknowledged is kept, to be sent again if a broker dies: longer than an
   * operating system keeps what it was given to write.
   */
  @WithDefault("40s")
  Duration keep();
}

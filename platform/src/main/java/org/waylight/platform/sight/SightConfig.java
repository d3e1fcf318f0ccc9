package org.waylight.platform.sight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely a service watches what waits for it. */
@ConfigMapping(prefix = "waylight.sight")
public interface SightConfig {
  /** How often Kafka is asked what waits for this service's consumers. */
  @WithDefault("5s")
  Duration lagEvery();
}

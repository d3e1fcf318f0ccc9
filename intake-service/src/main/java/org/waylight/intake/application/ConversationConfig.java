package org.waylight.intake.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages of providers that know no conversation are put together. */
@ConfigMapping(prefix = "waylight.conversation")
public interface ConversationConfig {
  /** After so long without a word, the next text message starts a new signal. */
  @WithDefault("PT24H")
  Duration window();
}

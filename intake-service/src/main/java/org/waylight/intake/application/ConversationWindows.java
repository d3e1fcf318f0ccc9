package org.waylight.intake.application;

import java.time.Duration;
import org.waylight.contracts.v1.Channel;

/** How long a conversation may be silent before the next message starts a new signal (policy). */
public interface ConversationWindows {
  /** The window of a channel, as the policy in force has it. */
  Duration of(Channel channel);
}

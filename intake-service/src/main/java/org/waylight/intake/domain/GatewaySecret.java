package org.waylight.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;

/**
 * What a gateway proves itself by: a shared secret, or the public half of its key.
 *
 * @param until when it ends, because another took its place; without a gap both hold until then
 */
public record GatewaySecret(OpenedText value, @Nullable Instant until) {
  /** Whether it still holds. */
  public boolean holdsAt(Instant now) {
    return until == null || now.isBefore(until);
  }
}

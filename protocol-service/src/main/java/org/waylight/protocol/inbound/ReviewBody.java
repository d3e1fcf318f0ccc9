package org.waylight.protocol.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a second person decides about an emergency change, and why. */
public record ReviewBody(@NotNull Verdict verdict, @NotBlank @Size(max = 500) String reason) {
  /** It stays, or what was in force before comes back. */
  public enum Verdict {
    CONFIRM,
    REVERSE
  }
}

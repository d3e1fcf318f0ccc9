package org.waylight.intake.inbound;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach the signaler; every part is kept sealed. */
@Schema(name = "Contact")
public record ContactBody(
    @Size(max = Limits.WORDS) @Nullable String name,
    @Size(max = Limits.WORDS) @Nullable String phone,
    @Size(max = Limits.WORDS) @Nullable String email,
    @Size(max = Limits.WORDS) @Nullable String address) {
  @Override
  public String toString() {
    return "ContactBody[not shown]";
  }
}

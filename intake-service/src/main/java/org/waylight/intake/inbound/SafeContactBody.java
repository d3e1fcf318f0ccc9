package org.waylight.intake.inbound;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;

/** Whether and how the signaler may be contacted back (CON-4). */
@Schema(name = "SafeContact")
public record SafeContactBody(
    @Nullable Answer contactBack,
    @Nullable Answer phoneSafe,
    @Nullable Answer mayLeaveMessage,
    @Size(max = Limits.WORDS) @Nullable @Schema(description = "Kept sealed") String hours,
    @Size(max = Limits.WORDS) @Nullable @Schema(description = "Kept sealed") String instructions) {
  @Override
  public String toString() {
    return "SafeContactBody[not shown]";
  }
}

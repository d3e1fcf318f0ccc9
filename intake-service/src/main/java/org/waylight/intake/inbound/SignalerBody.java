package org.waylight.intake.inbound;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.SignalerKind;

/** Who signals, as far as they said. */
@Schema(name = "Signaler")
public record SignalerBody(
    @Nullable SignalerKind kind,
    @Nullable @Schema(description = "Asked to stay anonymous") Boolean anonymous,
    @Size(max = Limits.WORDS) @Nullable @Schema(description = "Kept sealed") String relationship,
    @Size(max = Limits.WORDS) @Nullable @Schema(description = "Kept sealed") String name) {
  @Override
  public String toString() {
    return "SignalerBody[not shown]";
  }
}

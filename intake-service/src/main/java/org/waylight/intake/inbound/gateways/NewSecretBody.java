package org.waylight.intake.inbound.gateways;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret that takes the place of the one before, without a gap. */
@Schema(name = "NewSecret")
public record NewSecretBody(
    @Size(max = 1_000)
        @Nullable
        @Schema(description = "Left out, a STANDARD_WEBHOOKS gateway gets a new one")
        String secret,
    @Nullable
        @Schema(
            description = "How long the old one holds on, ISO 8601; P1D unless said, at most P30D",
            implementation = String.class)
        Duration overlap) {
  @Override
  public String toString() {
    return "NewSecretBody[not shown]";
  }
}

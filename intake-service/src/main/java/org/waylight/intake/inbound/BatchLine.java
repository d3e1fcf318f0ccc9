package org.waylight.intake.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a batch: what would be a request of its own.
 *
 * @param idempotencyKey as the header would have it
 */
@Schema(name = "BatchLine")
public record BatchLine(
    @NotNull @Schema(required = true) String idempotencyKey,
    @NotNull @Valid @Schema(required = true) SignalBody signal) {
  @Override
  public String toString() {
    return "BatchLine[not shown]";
  }
}

package org.waylight.intake.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAuthor;

/** One message of a signal. */
@Schema(name = "Message")
public record MessageBody(
    @Size(min = 1, max = Limits.KEY)
        @Pattern(regexp = Limits.PRINTABLE)
        @Nullable
        @Schema(description = "The gateway's own id, unique within the signal")
        String id,
    @Nullable
        @Schema(description = "The provider's order; without it the sending time orders messages")
        Long order,
    @PossibleTime @Nullable Instant sentAt,
    @Nullable @Schema(defaultValue = "SIGNALER") MessageAuthor author,
    @NotBlank @Size(max = Limits.TEXT) @Schema(required = true) String text) {
  @Override
  public String toString() {
    return "MessageBody[not shown]";
  }
}

package org.waylight.intake.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAuthor;

/** A message that joins a signal, and what was stated with it. */
@Schema(name = "AddedMessage")
public record AdditionBody(
    @Size(min = 1, max = Limits.KEY)
        @Pattern(regexp = Limits.PRINTABLE)
        @Nullable
        @Schema(description = "The gateway's own id; required without an Idempotency-Key")
        String id,
    @Nullable Long order,
    @PossibleTime @Nullable Instant sentAt,
    @Nullable @Schema(defaultValue = "SIGNALER") MessageAuthor author,
    @NotBlank @Size(max = Limits.TEXT) @Schema(required = true) String text,
    @Valid @Nullable FactsBody facts) {
  /** The message without the facts. */
  MessageBody message() {
    return new MessageBody(id, order, sentAt, author, text);
  }

  @Override
  public String toString() {
    return "AdditionBody[not shown]";
  }
}

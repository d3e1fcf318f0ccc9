package org.waylight.intake.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;

/**
 * One message of a system that signs its webhooks. Unknown members are ignored.
 *
 * @param conversation what all messages of one conversation share; without it the message is a
 *     conversation of its own
 */
@Schema(name = "WebhookMessage")
public record WebhookBody(
    @NotNull @Schema(required = true) Channel channel,
    @Size(min = 1, max = Limits.KEY)
        @Pattern(regexp = Limits.PRINTABLE)
        @Nullable
        @Schema(description = "What all messages of one conversation share; kept as a hash only")
        String conversation,
    @Nullable
        @Schema(description = "The sender's order; without it the sending time orders messages")
        Long order,
    @Nullable Instant sentAt,
    @Nullable @Schema(defaultValue = "SIGNALER") MessageAuthor author,
    @NotBlank @Size(max = Limits.TEXT) @Schema(required = true) String text,
    @Valid @Nullable FactsBody facts) {
  @Override
  public String toString() {
    return "WebhookBody[not shown]";
  }
}

package org.waylight.intake.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;

/**
 * What a gateway posts: a channel, and at least one message or one stated fact. Unknown members are
 * ignored, so that a gateway may run ahead of this version.
 */
@Schema(name = "Signal", description = "A signal: at least one message or one stated fact")
public record SignalBody(
    @NotNull @Schema(required = true) Channel channel,
    @PossibleTime @Nullable Instant occurredAt,
    @Size(max = Limits.MESSAGES) List<@Valid @NotNull MessageBody> messages,
    @Valid @Nullable FactsBody facts,
    @Size(max = Limits.KEY)
        @Nullable
        @Schema(description = "A receipt handed out before, as the person reads it")
        String receiptQuoted) {
  /** An absent list is an empty one. */
  public SignalBody {
    messages = messages == null ? List.of() : messages;
  }

  /** INT-3 asks for nothing in particular, but for something. */
  public boolean saysSomething() {
    return !messages.isEmpty() || (facts != null && facts.saysSomething());
  }

  /** Two messages of one id could not be told apart. */
  boolean namesMessagesOnce() {
    var seen = new HashSet<String>();
    return messages.stream().map(MessageBody::id).filter(Objects::nonNull).allMatch(seen::add);
  }

  @Override
  public String toString() {
    return "SignalBody[not shown]";
  }
}

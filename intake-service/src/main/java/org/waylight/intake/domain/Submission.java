package org.waylight.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;

/**
 * A signal as a gateway hands it over, before it is sealed.
 *
 * @param key the gateway's idempotency key
 * @param contentHash of all that the gateway said
 */
public record Submission(
    String gateway,
    String key,
    ContentHash contentHash,
    Channel channel,
    @Nullable Instant occurredAt,
    List<SubmittedMessage> messages,
    SubmittedFacts facts,
    @Nullable String receiptQuoted) {
  /** Copies the collections, so that a submission never changes. */
  public Submission {
    messages = List.copyOf(messages);
  }
}

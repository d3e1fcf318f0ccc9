package org.waylight.intake.inbound.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;

/**
 * One message as it was read from a provider's webhook.
 *
 * @param key the provider's id of the message
 * @param conversation what all messages of one conversation share
 * @param order the provider's order within the conversation
 * @param sentAt as the provider says, if that can be
 * @param text whatever its length
 */
public record ProviderMessage(
    String key,
    Channel channel,
    String conversation,
    @Nullable Long order,
    @Nullable Instant sentAt,
    MessageAuthor author,
    String text,
    TextKeyword keyword,
    SubmittedFacts facts) {
  @Override
  public String toString() {
    return "ProviderMessage[not shown]";
  }
}

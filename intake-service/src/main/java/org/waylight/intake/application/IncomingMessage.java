package org.waylight.intake.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.sealed.OpenedText;

/**
 * One message as a provider hands it over that submits message by message.
 *
 * @param gateway its name
 * @param key the provider's id of the message
 * @param contentHash of all that must be the same when the message comes again
 * @param conversation what all messages of one conversation share: line and sender, a call's id, a
 *     thread's first message. It is kept as a keyed hash only
 * @param order the provider's order within the conversation; without one the time orders
 * @param sentAt when it was sent, as the provider says
 * @param keyword the command about texting that it consists of
 * @param facts stated with it, or the contact as the channel shows it; kept if it starts a signal
 */
public record IncomingMessage(
    String gateway,
    String key,
    ContentHash contentHash,
    Channel channel,
    OpenedText conversation,
    @Nullable Long order,
    @Nullable Instant sentAt,
    MessageAuthor author,
    OpenedText text,
    TextKeyword keyword,
    SubmittedFacts facts) {}

package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.LaneRule;
import org.waylight.intake.domain.SubmittedMessage;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.sealed.OpenedText;

/**
 * Takes a message from a provider that submits message by message: those of one conversation, until
 * a long silence, are one signal.
 */
@ApplicationScoped
public class ReceiveMessage {
  private static final Logger LOG = Logger.getLogger(ReceiveMessage.class);

  /** A keyword joins what was last, however old. */
  private static final Duration HOWEVER_LONG = Duration.ofDays(36_500);

  private final DerivedIds ids;
  private final Sealing sealing;
  private final Lanes lanes;
  private final SignalStore signals;
  private final ConversationWindows windows;
  private final Clock clock;

  ReceiveMessage(
      DerivedIds ids,
      Sealing sealing,
      Lanes lanes,
      SignalStore signals,
      ConversationWindows windows,
      Clock clock) {
    this.ids = ids;
    this.sealing = sealing;
    this.lanes = lanes;
    this.signals = signals;
    this.windows = windows;
    this.clock = clock;
  }

  /** What became of a message. */
  public sealed interface Outcome {}

  /** It is durable as part of a signal, now or since it was first received. */
  public record Received(UUID signalId) implements Outcome {}

  /** The provider's id was used before, with other content; nothing was stored. */
  public record KeyReused() implements Outcome {}

  /** Starts a signal with the message, or adds it to the one that is open. */
  public Outcome receive(IncomingMessage message) {
    Placed placed = signals.place(sealed(message));
    if (placed.earlier() != null && !placed.earlier().equals(message.contentHash())) {
      LOG.warnf(
          "INT-2: a provider's id of signal %s came again with other content: refused",
          placed.signalId());
      return new KeyReused();
    }
    return new Received(placed.signalId());
  }

  private ConversationMessage sealed(IncomingMessage message) {
    Instant now = clock.instant();
    UUID signalId = ids.signal(message.gateway(), message.key());
    UUID messageId = ids.providersMessage(message.gateway(), message.key());
    UUID conversationId = ids.conversation(message.gateway(), message.conversation().reveal());
    SignalMessage sealedMessage = sealing.message(messageId, submitted(message), now, 0);
    StatedFacts facts = sealing.facts(signalId, message.facts());
    LaneRule.Finding lane = lanes.of(facts, List.of(message.text()));
    Duration window =
        message.keyword() == TextKeyword.NONE ? windows.of(message.channel()) : HOWEVER_LONG;
    SignalReceived opening =
        new SignalReceived(
            signalId,
            message.gateway(),
            message.channel(),
            lane.lane(),
            now,
            sealedMessage.sentAt(),
            List.of(sealedMessage),
            facts,
            null,
            false,
            new InConversation(conversationId, window),
            lane.rule());
    return new ConversationMessage(
        new NewSignal(
            opening,
            message.contentHash(),
            List.of(message.contentHash()),
            ids.submission(message.gateway(), "", message.key())),
        message.keyword(),
        sealedMessage.sentAt(),
        joined ->
            message.facts().sayMoreThanContact() ? sealing.facts(joined, message.facts()) : null);
  }

  private static SubmittedMessage submitted(IncomingMessage message) {
    MessageAuthor author =
        message.keyword() == TextKeyword.NONE ? message.author() : MessageAuthor.SYSTEM;
    OpenedText words =
        switch (message.keyword()) {
          case NONE -> message.text();
          case STOP -> new OpenedText("The signaler sent the keyword STOP: texting ends.");
          case START -> new OpenedText("The signaler sent the keyword START: texting may resume.");
        };
    return new SubmittedMessage(
        message.contentHash(), null, message.order(), message.sentAt(), author, words);
  }
}

package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.domain.Conversation;
import org.waylight.intake.domain.DerivedIds;
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

  private final DerivedIds ids;
  private final Sealing sealing;
  private final SignalStore signals;
  private final ConversationStore conversations;
  private final ConversationConfig config;
  private final Clock clock;

  ReceiveMessage(
      DerivedIds ids,
      Sealing sealing,
      SignalStore signals,
      ConversationStore conversations,
      ConversationConfig config,
      Clock clock) {
    this.ids = ids;
    this.sealing = sealing;
    this.signals = signals;
    this.conversations = conversations;
    this.config = config;
    this.clock = clock;
  }

  /** What became of a text message. */
  public sealed interface Outcome {}

  /** It is durable as part of a signal, now or since it was first received. */
  public record Received(UUID signalId) implements Outcome {}

  /** The provider's id was used before, with other content; nothing was stored. */
  public record KeyReused() implements Outcome {}

  /** Starts a signal with the message, or adds it to the one that is open. */
  @Transactional
  public Outcome receive(IncomingMessage text) {
    UUID conversationId = ids.conversation(text.gateway(), text.conversation().reveal());
    Conversation conversation = conversations.lock(conversationId);
    UUID submission = ids.submission(text.gateway(), "", text.key());
    Optional<StoredMessage> earlier = signals.submitted(submission);
    if (earlier.isPresent()) {
      return repeated(text, earlier.get());
    }
    Instant now = clock.instant();
    TextKeyword keyword = text.keyword();
    UUID open = conversation.joinedBy(keyword, now, config.window());
    UUID signalId = open == null ? ids.signal(text.gateway(), text.key()) : open;
    UUID messageId = ids.keyedMessage(signalId, text.key());
    SignalMessage message = sealing.message(messageId, submitted(text, keyword), now, 0);
    boolean stored =
        open == null
            ? signals.store(opened(text, signalId, message, submission, now))
            : signals.store(added(text, signalId, message, submission, now));
    if (!stored) {
      // The provider's id came at the same moment from another number: it names one message only.
      return refused(signalId);
    }
    conversations.save(conversationId, conversation.after(signalId, keyword, now));
    return new Received(signalId);
  }

  private Outcome repeated(IncomingMessage text, StoredMessage earlier) {
    return earlier.contentHash().equals(text.contentHash())
        ? new Received(earlier.signalId())
        : refused(earlier.signalId());
  }

  private static Outcome refused(UUID signalId) {
    LOG.warnf("INT-2: a provider's id of signal %s came again with other content", signalId);
    return new KeyReused();
  }

  private static SubmittedMessage submitted(IncomingMessage text, TextKeyword keyword) {
    MessageAuthor author = keyword == TextKeyword.NONE ? text.author() : MessageAuthor.SYSTEM;
    OpenedText words =
        switch (keyword) {
          case NONE -> text.text();
          case STOP -> new OpenedText("The signaler sent the keyword STOP: texting ends.");
          case START -> new OpenedText("The signaler sent the keyword START: texting may resume.");
        };
    return new SubmittedMessage(
        text.contentHash(), null, text.order(), text.sentAt(), author, words);
  }

  private NewSignal opened(
      IncomingMessage text, UUID signalId, SignalMessage message, UUID submission, Instant now) {
    SignalReceived event =
        new SignalReceived(
            signalId,
            text.gateway(),
            text.channel(),
            Lane.STANDARD,
            now,
            now,
            List.of(message),
            sealing.facts(signalId, text.facts()),
            null,
            false,
            null,
            null);
    return new NewSignal(event, text.contentHash(), List.of(text.contentHash()), submission);
  }

  private NewMessage added(
      IncomingMessage text, UUID signalId, SignalMessage message, UUID submission, Instant now) {
    Lane lane = signals.signal(signalId).orElseThrow().laneNow();
    MessageAdded event =
        new MessageAdded(
            signalId, text.gateway(), text.channel(), lane, now, message, null, null, null);
    return new NewMessage(event, text.contentHash(), submission);
  }
}

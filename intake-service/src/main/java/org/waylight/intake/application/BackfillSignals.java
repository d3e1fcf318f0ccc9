package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.TakenByKafka;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;

/**
 * Stores what was taken by Kafka alone, once PostgreSQL is back, and checks the keys that could not
 * be checked then (INT-2). Triage knows it already and is not told again.
 */
@ApplicationScoped
public class BackfillSignals implements EventHandler {
  private static final Logger LOG = Logger.getLogger(BackfillSignals.class);

  private final TakenStore store;
  private final ErasedSignals erased;

  BackfillSignals(TakenStore store, ErasedSignals erased) {
    this.store = store;
    this.erased = erased;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    store.hold(
        events.stream()
            .map(event -> ((TakenByKafka) event.body()).signal())
            .filter(Objects::nonNull)
            .map(SignalReceived::conversation)
            .filter(Objects::nonNull)
            .map(InConversation::id)
            .toList());
    for (IncomingEvent event : events) {
      if (event.body() instanceof TakenByKafka taken) {
        if (!store.backfill(taken)) {
          LOG.warnf(
              "INT-2: a key of %s was used with other content while PostgreSQL was away: set aside",
              gatewayOf(taken));
          throw new KeyUsedTwiceException();
        }
        eraseLate(taken);
      }
    }
  }

  /** Triage knew it before, and may have erased it meanwhile (RES-4). */
  private void eraseLate(TakenByKafka taken) {
    SignalReceived signal = taken.signal();
    MessageAdded message = taken.message();
    if (signal != null) {
      erased.eraseLate(
          signal.signalId(), signal.messages().stream().map(SignalMessage::messageId).toList());
    } else if (message != null) {
      erased.eraseLate(message.signalId(), List.of(message.message().messageId()));
    }
  }

  private static String gatewayOf(TakenByKafka taken) {
    SignalReceived signal = taken.signal();
    if (signal != null) {
      return signal.gateway();
    }
    return taken.message() == null ? "nobody" : taken.message().gateway();
  }

  /** Becomes a dead letter, which an operator sees; the sealed content is in it. */
  static final class KeyUsedTwiceException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}

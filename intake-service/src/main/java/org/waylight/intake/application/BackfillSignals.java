package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.InConversation;
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

  BackfillSignals(TakenStore store) {
    this.store = store;
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
      if (event.body() instanceof TakenByKafka taken && !store.backfill(taken)) {
        LOG.warnf(
            "INT-2: a key of %s was used with other content while PostgreSQL was away: set aside",
            gatewayOf(taken));
        throw new KeyUsedTwiceException();
      }
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

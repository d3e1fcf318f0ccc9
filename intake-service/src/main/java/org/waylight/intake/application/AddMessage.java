package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.LaneRule;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.SubmittedMessage;

/** Adds a message to a signal while the person is still there (INT-4). */
@ApplicationScoped
public class AddMessage {
  private static final Logger LOG = Logger.getLogger(AddMessage.class);

  private final DerivedIds ids;
  private final Sealing sealing;
  private final Lanes lanes;
  private final SignalStore store;
  private final Clock clock;

  AddMessage(DerivedIds ids, Sealing sealing, Lanes lanes, SignalStore store, Clock clock) {
    this.ids = ids;
    this.sealing = sealing;
    this.lanes = lanes;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A message for a signal.
   *
   * @param key the idempotency key; may be absent if the message has a name
   * @param contentHash of message and facts together
   */
  public record Addition(
      String gateway,
      UUID signalId,
      @Nullable String key,
      ContentHash contentHash,
      SubmittedMessage message,
      @Nullable SubmittedFacts facts) {
    /** Refuses what could not be told from another addition (INT-2). */
    public Addition {
      if (key == null && message.name() == null) {
        throw new IllegalArgumentException("A message needs a name or a key");
      }
    }
  }

  /** What became of an addition. */
  public sealed interface Outcome {}

  /** It is durable, now or since an earlier submission of the same. */
  public record Added(UUID signalId, UUID messageId, Lane lane) implements Outcome {}

  /** Its name or key was used before, with other content; nothing was stored. */
  public record KeyReused() implements Outcome {}

  /** The gateway has no such signal. */
  public record UnknownSignal() implements Outcome {}

  /** Stores the message, or answers as it did when the same came before. */
  public Outcome add(Addition addition) {
    Optional<StoredSignal> signal =
        store.signal(addition.signalId()).filter(s -> s.gateway().equals(addition.gateway()));
    return signal.isPresent() ? add(addition, signal.get()) : new UnknownSignal();
  }

  private Outcome add(Addition addition, StoredSignal signal) {
    NewMessage message = sealed(addition, signal);
    MessageAdded event = message.event();
    UUID messageId = event.message().messageId();
    if (store.store(message)) {
      return new Added(signal.signalId(), messageId, event.lane());
    }
    StoredMessage earlier =
        store.message(signal.signalId(), messageId, message.submission()).orElseThrow();
    if (!earlier.messageId().equals(messageId)
        || !earlier.contentHash().equals(addition.contentHash())) {
      LOG.warnf(
          "INT-2: %s used the key of a message of signal %s again with other content: refused",
          addition.gateway(), signal.signalId());
      return new KeyReused();
    }
    return new Added(signal.signalId(), messageId, earlier.lane());
  }

  private NewMessage sealed(Addition addition, StoredSignal signal) {
    UUID signalId = signal.signalId();
    SubmittedMessage message = addition.message();
    UUID messageId =
        message.name() != null
            ? ids.namedMessage(signalId, message.name())
            : ids.keyedMessage(signalId, Objects.requireNonNull(addition.key()));
    @Nullable StatedFacts facts =
        addition.facts() == null ? null : sealing.facts(signalId, addition.facts());
    LaneRule.Finding lane =
        lanes.of(facts == null ? StatedFacts.NONE : facts, List.of(message.text()));
    var now = clock.instant();
    return new NewMessage(
        new MessageAdded(
            signalId,
            signal.gateway(),
            signal.channel(),
            signal.laneNow() == Lane.URGENT ? Lane.URGENT : lane.lane(),
            now,
            sealing.message(messageId, message, now, 0),
            facts,
            null,
            lane.rule()),
        addition.contentHash(),
        addition.key() == null
            ? null
            : ids.submission(signal.gateway(), signalId.toString(), addition.key()));
  }
}

package org.waylight.intake.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.application.StoredSignal;

/**
 * What this replica took of late, so that it knows a repetition also while PostgreSQL cannot be
 * asked (INT-2). Ids and hashes only. What another replica took is found when it is stored later.
 */
@ApplicationScoped
class TakenMemory {
  private static final int MOST = 50_000;
  private static final Duration LONGEST = Duration.ofHours(6);

  private final Cache<UUID, StoredSignal> signals = cache();
  private final Cache<UUID, StoredMessage> messages = cache();

  private static <T> Cache<UUID, T> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
  }

  Optional<StoredSignal> signal(UUID signalId) {
    return Optional.ofNullable(signals.getIfPresent(signalId));
  }

  /** By its own id, or by its submission. */
  Optional<StoredMessage> message(UUID messageId, @Nullable UUID submission) {
    StoredMessage found = submission == null ? null : messages.getIfPresent(submission);
    return Optional.ofNullable(found == null ? messages.getIfPresent(messageId) : found);
  }

  void remember(NewSignal signal) {
    var event = signal.event();
    signals.put(
        event.signalId(),
        new StoredSignal(
            event.signalId(),
            event.gateway(),
            event.channel(),
            event.lane(),
            event.lane(),
            signal.contentHash(),
            event.receivedAt(),
            event.receiptUnresolved(),
            event.messages().size()));
  }

  void remember(NewMessage message) {
    var event = message.event();
    StoredMessage stored =
        new StoredMessage(
            event.signalId(), event.message().messageId(), event.lane(), message.contentHash());
    remember(stored, message.submission());
    if (event.lane() == Lane.URGENT) {
      signals.asMap().computeIfPresent(event.signalId(), (_, signal) -> signal.onUrgentLane());
    }
  }

  void remember(StoredMessage message, @Nullable UUID submission) {
    messages.put(message.messageId(), message);
    if (submission != null) {
      messages.put(submission, message);
    }
  }
}

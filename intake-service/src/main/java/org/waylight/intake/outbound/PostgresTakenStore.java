package org.waylight.intake.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.TakenByKafka;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.Placed;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.application.StoredSignal;
import org.waylight.intake.application.TakenStore;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.TextKeyword;

/** Stores in PostgreSQL what was taken while it was away. */
@ApplicationScoped
class PostgresTakenStore implements TakenStore {
  private final PostgresSignals postgres;

  PostgresTakenStore(PostgresSignals postgres) {
    this.postgres = postgres;
  }

  @Override
  public void hold(Collection<UUID> conversationIds) {
    if (!conversationIds.isEmpty()) {
      postgres.hold(conversationIds);
    }
  }

  @Override
  public boolean backfill(TakenByKafka taken) {
    ContentHash hash = new ContentHash(taken.contentHash());
    SignalReceived signal = taken.signal();
    MessageAdded message = taken.message();
    if (message != null) {
      return added(new NewMessage(message, hash, taken.submission()));
    }
    List<ContentHash> hashes = taken.messageHashes().stream().map(ContentHash::new).toList();
    NewSignal opening =
        new NewSignal(Objects.requireNonNull(signal), hash, hashes, taken.submission());
    return opening.event().conversation() == null
        ? received(opening)
        : placed(opening, taken.keyword());
  }

  private boolean received(NewSignal signal) {
    if (postgres.backfill(new Arrival.OfSignal(new SignalRow(signal, null)))) {
      return true;
    }
    UUID id = signal.event().signalId();
    StoredSignal stored = postgres.signal(id).orElseThrow();
    return stored.contentHash().equals(signal.contentHash());
  }

  private boolean added(NewMessage message) {
    MessageAdded event = message.event();
    Optional<StoredSignal> signal = postgres.signal(event.signalId());
    if (signal.filter(s -> s.gateway().equals(event.gateway())).isEmpty()) {
      return false;
    }
    if (postgres.backfill(new Arrival.OfMessage(new MessageRow(message, null)))) {
      return true;
    }
    StoredMessage stored =
        postgres
            .message(event.signalId(), event.message().messageId(), message.submission())
            .orElseThrow();
    return stored.contentHash().equals(message.contentHash());
  }

  private boolean placed(NewSignal opening, @Nullable String keyword) {
    ConversationMessage message =
        new ConversationMessage(
            opening,
            keyword == null ? TextKeyword.NONE : TextKeyword.valueOf(keyword),
            opening.event().messages().getFirst().sentAt(),
            _ -> null);
    Placed placed = postgres.backfill(new Arrival.OfConversation(message));
    return placed.earlier() == null || placed.earlier().equals(opening.contentHash());
  }
}

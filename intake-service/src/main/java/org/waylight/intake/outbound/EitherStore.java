package org.waylight.intake.outbound;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.Placed;
import org.waylight.intake.application.SignalStore;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.application.StoredSignal;
import org.waylight.intake.application.TakenBy;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/**
 * Takes signals while either store is up (INT-1): PostgreSQL as a rule; while it is away, straight
 * to Kafka. Ids follow from gateway and key, so a retry in whichever mode is the same signal.
 */
@ApplicationScoped
class EitherStore implements SignalStore {
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

  private final PostgresSignals postgres;
  private final KafkaSignals kafka;
  private final TakenMemory memory;
  private final StoreWatch watch;
  private final TakenBy takenBy;
  private final StoreMeters meters;

  EitherStore(
      PostgresSignals postgres,
      KafkaSignals kafka,
      TakenMemory memory,
      StoreWatch watch,
      TakenBy takenBy,
      StoreMeters meters) {
    this.postgres = postgres;
    this.kafka = kafka;
    this.memory = memory;
    this.watch = watch;
    this.takenBy = takenBy;
    this.meters = meters;
  }

  @Override
  public boolean store(NewSignal signal) {
    SignalReceived event = signal.event();
    return meters.count(event.channel(), event.lane(), () -> keep(signal), isNew -> isNew);
  }

  @Override
  public boolean store(NewMessage message) {
    MessageAdded event = message.event();
    return meters.count(event.channel(), event.lane(), () -> keep(message), isNew -> isNew);
  }

  @Override
  public Placed place(ConversationMessage message) {
    return meters.count(
        message.opening().event().channel(),
        message.lane(),
        () -> keep(message),
        placed -> placed.earlier() == null);
  }

  private boolean keep(NewSignal signal) {
    boolean isNew =
        either(
            () -> postgres.store(signal),
            () -> {
              if (memory.signal(signal.event().signalId()).isPresent()) {
                return false;
              }
              kafka.take(signal, TextKeyword.NONE);
              tookByKafka();
              return true;
            });
    if (isNew) {
      memory.remember(signal);
    }
    return isNew;
  }

  private boolean keep(NewMessage message) {
    boolean isNew =
        either(
            () -> postgres.store(message),
            () -> {
              if (memory
                  .message(message.event().message().messageId(), message.submission())
                  .isPresent()) {
                return false;
              }
              kafka.take(message);
              tookByKafka();
              return true;
            });
    if (isNew) {
      memory.remember(message);
    }
    return isNew;
  }

  private Placed keep(ConversationMessage message) {
    Placed placed =
        either(
            () -> postgres.place(message),
            () -> {
              Optional<StoredMessage> earlier =
                  memory.message(message.messageId(), message.submission());
              if (earlier.isPresent()) {
                return Placed.before(earlier.get());
              }
              // Which signal the conversation has cannot be asked: triage joins it.
              kafka.take(message.opening(), message.keyword());
              tookByKafka();
              return Placed.anew(
                  message.opening().event().signalId(), message.messageId(), message.lane());
            });
    if (placed.earlier() == null) {
      memory.remember(
          new StoredMessage(
              placed.signalId(), placed.messageId(), placed.lane(), message.contentHash()),
          message.submission());
    }
    return placed;
  }

  @Override
  public Optional<StoredSignal> signal(UUID signalId) {
    return ask(() -> postgres.signal(signalId), () -> memory.signal(signalId));
  }

  @Override
  public boolean mayExist(UUID signalId) {
    return watch.postgresUp() ? ask(() -> postgres.signal(signalId).isPresent(), () -> true) : true;
  }

  @Override
  public Optional<StoredMessage> message(UUID signalId, UUID messageId, @Nullable UUID submission) {
    return ask(
        () -> postgres.message(signalId, messageId, submission),
        () -> memory.message(messageId, submission));
  }

  /** Asks PostgreSQL, or else what is remembered; if that is nothing, nobody can say. */
  private <T> T ask(Supplier<T> ofPostgres, Supplier<T> remembered) {
    if (watch.postgresUp()) {
      try {
        return ofPostgres.get();
      } catch (StoreException failed) {
        if (!Trouble.passes(failed)) {
          throw failed;
        }
        watch.postgresFailed(failed);
      }
    }
    T known = remembered.get();
    if (known instanceof Optional<?> nothing && nothing.isEmpty()) {
      throw away();
    }
    return known;
  }

  private <T> T either(Supplier<T> byPostgres, Supplier<T> byKafka) {
    if (watch.postgresUp()) {
      try {
        T stored = byPostgres.get();
        inRequest(TakenBy::postgresql);
        return stored;
      } catch (CrowdedException full) {
        // PostgreSQL is up and the others keep their places: this one alone goes by Kafka.
      } catch (StoreException failed) {
        if (!Trouble.passes(failed)) {
          throw failed;
        }
        watch.postgresFailed(failed);
      }
    }
    try {
      return byKafka.get();
    } catch (KafkaSignals.KafkaAwayException failed) {
      watch.kafkaFailed();
      throw away();
    }
  }

  private void tookByKafka() {
    watch.kafkaTook();
    inRequest(TakenBy::kafka);
  }

  /** Outside of a request nobody asks. */
  private void inRequest(Consumer<TakenBy> told) {
    if (Arc.container().requestContext().isActive()) {
      told.accept(takenBy);
    }
  }

  private static ProblemException away() {
    return ProblemException.of(
        Problem.unavailable(
            "Neither store takes it now; nothing was kept. Send it again under the same key.",
            AGAIN_AFTER));
  }
}

package org.waylight.intake.outbound;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.TakenByKafka;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.outbox.KafkaRecords;
import org.waylight.platform.outbox.OutboxRow;

/**
 * Signals by Kafka alone, while PostgreSQL is away: triage is told at once, and intake tells itself
 * what to store later. Both records are acknowledged by all in-sync replicas, or nothing was taken.
 */
@ApplicationScoped
class KafkaSignals {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final SignalEvents events;
  private final Map<String, Object> config;
  private @Nullable KafkaProducer<String, byte[]> producer;

  KafkaSignals(SignalEvents events, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.events = events;
    config = new HashMap<>(kafka);
    config.put("client.id", "waylight-intake-direct");
    config.put("acks", "all");
    config.put("enable.idempotence", true);
    config.put("linger.ms", 2);
    config.put("max.request.size", 2_097_152);
    config.put("request.timeout.ms", 2_000);
    config.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
    config.put("max.block.ms", 2_000);
    config.put("reconnect.backoff.max.ms", 1_000);
  }

  @PreDestroy
  synchronized void stop() {
    if (producer != null) {
      producer.close(Duration.ZERO);
    }
  }

  /** Made when it is needed: there is none as long as nobody knows Kafka's name. */
  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  void take(NewSignal signal, TextKeyword keyword) {
    var event = signal.event();
    InConversation conversation = event.conversation();
    send(
        events.direct(signal),
        events.taken(
            conversation == null ? null : conversation.id(),
            event.signalId(),
            new TakenByKafka(
                event,
                null,
                signal.contentHash().value(),
                signal.messageHashes().stream().map(ContentHash::value).toList(),
                signal.submission(),
                keyword == TextKeyword.NONE ? null : keyword.name())));
  }

  void take(NewMessage message) {
    UUID signalId = message.event().signalId();
    send(
        events.of(message),
        events.taken(
            null,
            signalId,
            new TakenByKafka(
                null,
                message.event(),
                message.contentHash().value(),
                List.of(),
                message.submission(),
                null)));
  }

  private void send(OutboxRow lane, OutboxRow own) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try {
      sent.add(producer().send(KafkaRecords.of(lane)));
      sent.add(producer().send(KafkaRecords.of(own)));
      for (Future<RecordMetadata> record : sent) {
        record.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException | KafkaException refused) {
      throw new KafkaAwayException(refused);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaAwayException(e);
    }
  }

  /** Kafka did not take it. */
  static final class KafkaAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KafkaAwayException(@Nullable Throwable cause) {
      super(null, cause);
    }
  }
}

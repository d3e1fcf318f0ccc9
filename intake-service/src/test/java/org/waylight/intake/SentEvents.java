package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.SealContext;
import org.waylight.testing.KafkaProbe;

/** What intake told triage, read as triage would. */
final class SentEvents {
  private SentEvents() {}

  /**
   * Waits for so many events of a signal on a topic, and gives the record that brought each first:
   * what Kafka acknowledged shortly before it died is sent again.
   */
  static List<ConsumerRecord<String, byte[]>> of(String topic, String signalId, int count) {
    try (KafkaProbe probe = new KafkaProbe()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(events(probe, topic, signalId)).hasSize(count));
      return events(probe, topic, signalId);
    }
  }

  private static List<ConsumerRecord<String, byte[]>> events(
      KafkaProbe probe, String topic, String signalId) {
    Set<String> ids = new HashSet<>();
    return probe.readAll(topic, signalId).stream().filter(r -> ids.add(idOf(r))).toList();
  }

  private static String idOf(ConsumerRecord<String, byte[]> record) {
    byte[] id = record.headers().lastHeader(CloudEventHeaders.ID).value();
    return new String(id, StandardCharsets.UTF_8);
  }

  static SignalReceived received(String topic, String signalId) {
    return read(of(topic, signalId, 1).getFirst(), SignalReceived.class);
  }

  static MessageAdded added(ConsumerRecord<String, byte[]> record) {
    return read(record, MessageAdded.class);
  }

  static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    try {
      return EventJson.mapper().readValue(record.value(), type);
    } catch (java.io.IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static String opened(
      Keysets keysets, @Nullable SealedText sealed, java.util.UUID record, String field) {
    return keysets
        .openerOf("triage")
        .open(Objects.requireNonNull(sealed), new SealContext(record, field))
        .reveal();
  }
}

package org.waylight.platform.access;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.waylight.contracts.Topics;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.json.EventJson;

/** Reads the signed heads that a service told on Kafka. */
@ApplicationScoped
public class KafkaHeads {
  private static final Logger LOG = Logger.getLogger(KafkaHeads.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Map<String, Object> kafka;

  @Inject
  public KafkaHeads(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** What is done with the heads, some hundreds at a time, in the order they were told. */
  @FunctionalInterface
  interface Batch {
    void take(List<AccessHead> heads) throws SQLException;
  }

  /**
   * Hands out every head of the service that the topic has.
   *
   * @return whether the topic could be read whole
   */
  boolean read(String service, Batch batch) throws SQLException {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("enable.auto.commit", false);
    config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    config.remove("group.id");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.ACCESS_HEADS).stream()
              .map(info -> new TopicPartition(Topics.ACCESS_HEADS, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!ends.isEmpty() && System.nanoTime() < until) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        var records = consumer.poll(Duration.ofMillis(100));
        if (!records.isEmpty()) {
          batch.take(headsOf(service, records));
          until = System.nanoTime() + PATIENCE.toNanos();
        }
      }
      return ends.isEmpty() && !partitions.isEmpty();
    } catch (IOException | KafkaException trouble) {
      LOG.warnf("the heads on Kafka could not be read: %s", Trouble.placeOf(trouble));
      return false;
    }
  }

  private static List<AccessHead> headsOf(
      String service, Iterable<ConsumerRecord<String, byte[]>> records) throws IOException {
    List<AccessHead> heads = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (service.equals(record.key()) && record.value() != null) {
        heads.add(EventJson.mapper().readValue(record.value(), AccessHead.class));
      }
    }
    return heads;
  }
}

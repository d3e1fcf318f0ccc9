package org.waylight.platform.access;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
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

  /** Every head of the service that compaction left. */
  Reading newest(String service) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("enable.auto.commit", false);
    config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    config.remove("group.id");
    List<AccessHead> heads = new ArrayList<>();
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
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (service.equals(record.key()) && record.value() != null) {
            heads.add(EventJson.mapper().readValue(record.value(), AccessHead.class));
          }
        }
      }
      return new Reading(ends.isEmpty() && !partitions.isEmpty(), heads);
    } catch (IOException | KafkaException trouble) {
      LOG.warnf("the heads on Kafka could not be read: %s", Trouble.placeOf(trouble));
      return new Reading(false, heads);
    }
  }

  /**
   * The heads found.
   *
   * @param reached whether the topic could be read whole
   */
  record Reading(boolean reached, List<AccessHead> heads) {}
}

package org.waylight.platform.sight;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.outbox.CloudEventHeaders;

/**
 * Asks Kafka what a consumer group has not handled yet. It looks on: it neither joins the group nor
 * commits anything.
 */
final class WaitingRecords implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PEEK = Duration.ofMillis(250);
  private static final int MOST_PEEKS = 8;

  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * What waits on a topic.
   *
   * @param records how many, in all partitions
   * @param oldest when the oldest of them happened; absent if none waits
   */
  record Waiting(long records, @Nullable Instant oldest) {}

  WaitingRecords(Map<String, Object> kafka, String service) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("group.id", "waylight-" + service);
    config.put("client.id", "waylight-" + service + "-lag");
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("allow.auto.create.topics", false);
    config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    // One record of each partition is enough.
    config.put("max.partition.fetch.bytes", 1);
    config.put("max.poll.records", 50);
    config.put("receive.buffer.bytes", 32_768);
    config.put("reconnect.backoff.max.ms", 5_000);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** What waits now, by topic; a topic that is not there is left out. */
  Map<String, Waiting> ask(Set<String> topics) {
    Map<String, Waiting> found = new HashMap<>();
    for (String topic : topics) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        found.put(topic, waiting(partitions));
      }
    }
    return found;
  }

  private Waiting waiting(List<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        consumer.committed(new HashSet<>(partitions));
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> next = new HashMap<>();
    long records = 0;
    for (TopicPartition partition : partitions) {
      @Nullable OffsetAndMetadata known = committed.get(partition);
      long begins = first.getOrDefault(partition, 0L);
      long from = known == null ? begins : Math.max(begins, known.offset());
      long lag = end.getOrDefault(partition, from) - from;
      if (lag > 0) {
        records += lag;
        next.put(partition, from);
      }
    }
    return new Waiting(records, oldest(next));
  }

  private @Nullable Instant oldest(Map<TopicPartition, Long> next) {
    if (next.isEmpty()) {
      return null;
    }
    consumer.assign(next.keySet());
    next.forEach(consumer::seek);
    Set<TopicPartition> unseen = new HashSet<>(next.keySet());
    @Nullable Instant oldest = null;
    for (int peek = 0; peek < MOST_PEEKS && !unseen.isEmpty(); peek++) {
      List<TopicPartition> seen = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PEEK)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (unseen.remove(partition)) {
          Instant happened = happened(record);
          oldest = oldest == null || happened.isBefore(oldest) ? happened : oldest;
          seen.add(partition);
        }
      }
      consumer.pause(seen);
    }
    consumer.unsubscribe();
    return oldest;
  }

  /** By the event's own clock, so that the wait in its sender's outbox counts. */
  private static Instant happened(ConsumerRecord<byte[], byte[]> record) {
    @Nullable String time = CloudEventHeaders.one(record.headers(), CloudEventHeaders.TIME);
    if (time != null) {
      try {
        return Instant.parse(time);
      } catch (DateTimeException noTime) {
        // A dead letter to be; Kafka's own time says how long it has waited.
      }
    }
    return Instant.ofEpochMilli(record.timestamp());
  }

  @Override
  public void close() {
    consumer.close();
  }
}

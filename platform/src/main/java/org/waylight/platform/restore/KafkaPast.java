package org.waylight.platform.restore;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.EventDecoder;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.platform.inbox.UnreadableRecord;

/** What topics hold since a moment, and whether this service has taken it. */
@ApplicationScoped
public class KafkaPast {
  private static final Logger LOG = Logger.getLogger(KafkaPast.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Map<String, Object> kafka;
  private final String group;

  @Inject
  public KafkaPast(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
    this.kafka = kafka;
    this.group = group;
  }

  /** The ends of topics at a moment. */
  public static final class Mark {
    private final Map<TopicPartition, Long> ends;

    private Mark(Map<TopicPartition, Long> ends) {
      this.ends = ends;
    }
  }

  /**
   * Hands out every event that the topics hold now and that Kafka took then or later, in order
   * within a key. What is no event is a dead letter's business and left out.
   *
   * @throws KafkaException if Kafka does not answer, or the topics were not read whole
   */
  public void read(Collection<String> topics, Instant since, Consumer<IncomingEvent> taker) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topics);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      Map<TopicPartition, OffsetAndTimestamp> starts =
          consumer.offsetsForTimes(
              partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli())));
      ends.forEach(
          (partition, end) -> {
            @Nullable OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
          });
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!ends.isEmpty()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        var records = consumer.poll(Duration.ofMillis(100));
        records.forEach(record -> take(record, taker));
        if (!records.isEmpty()) {
          until = System.nanoTime() + PATIENCE.toNanos();
        } else if (System.nanoTime() > until) {
          throw new KafkaException("topics could not be read whole: " + ends.keySet());
        }
      }
    }
  }

  private static void take(ConsumerRecord<String, byte[]> record, Consumer<IncomingEvent> taker) {
    try {
      taker.accept(EventDecoder.decode(record));
    } catch (UnreadableRecord noEvent) {
      LOG.debugf("not an event: %s %d %d", record.topic(), record.partition(), record.offset());
    }
  }

  /** Where the topics end now. */
  public Mark mark(Collection<String> topics) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topics);
      Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      ends.entrySet().removeIf(end -> end.getValue().equals(starts.get(end.getKey())));
      return new Mark(ends);
    }
  }

  /** Whether this service's consumers have taken all before the mark. */
  public boolean taken(Mark mark) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    config.put("request.timeout.ms", (int) PATIENCE.toMillis());
    try (Admin admin = Admin.create(config)) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return mark.ends.entrySet().stream()
          .allMatch(
              end -> {
                @Nullable OffsetAndMetadata offset = committed.get(end.getKey());
                return offset != null && offset.offset() >= end.getValue();
              });
    } catch (ExecutionException e) {
      throw new KafkaException("the group's offsets could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("enable.auto.commit", false);
    config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    config.remove("group.id");
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}

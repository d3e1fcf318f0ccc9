package org.waylight.standalone.backup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.EmbeddedStack;

/** How far Kafka's topics and the services' consumer groups are. */
final class KafkaState implements AutoCloseable {
  private static final int PATIENCE = 30_000;
  private static final Duration GONE = Duration.ofMinutes(1);

  private final String bootstrapServers;
  private final Admin admin;

  KafkaState(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin =
        Admin.create(
            Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", PATIENCE));
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }

  /** How far each service's consumers are. */
  Map<String, Map<String, Long>> groups() {
    Map<String, Map<String, Long>> groups = new TreeMap<>();
    for (String service : EmbeddedStack.SERVICES) {
      Map<String, Long> offsets = new TreeMap<>();
      committed(group(service)).forEach((partition, at) -> offsets.put(name(partition), at));
      groups.put(service, offsets);
    }
    return groups;
  }

  /** Where every topic ends. */
  Map<String, Long> ends() {
    return named(OffsetSpec.latest());
  }

  /** Where every topic begins: what was before is gone. */
  Map<String, Long> beginnings() {
    return named(OffsetSpec.earliest());
  }

  /**
   * Sets consumers that are further back to where they were. What they take again they know by its
   * id.
   *
   * @return how many records lie between, by service
   */
  Map<String, Long> rewind(Map<String, Map<String, Long>> groups) {
    Map<String, Long> again = new TreeMap<>();
    groups.forEach((service, were) -> again.put(service, rewind(group(service), were)));
    return again;
  }

  private long rewind(String group, Map<String, Long> were) {
    Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
    long records = 0;
    for (var now : committed(group).entrySet()) {
      long then = were.getOrDefault(name(now.getKey()), 0L);
      if (then < now.getValue()) {
        back.put(now.getKey(), new OffsetAndMetadata(then));
        records += now.getValue() - then;
      }
    }
    if (!back.isEmpty()) {
      Await.until("the consumers of " + group + " to be gone", GONE, () -> set(group, back));
    }
    return records;
  }

  /** Refused while Kafka still waits for a consumer that ended without saying so. */
  private Optional<Boolean> set(String group, Map<TopicPartition, OffsetAndMetadata> back) {
    try {
      get(admin.alterConsumerGroupOffsets(group, back).all());
      return Optional.of(true);
    } catch (ClientFailure notYet) {
      return Optional.empty();
    }
  }

  /** Hands out what the topics hold from these ends on; of others everything. */
  void read(
      List<String> topics, Map<String, Long> from, Consumer<ConsumerRecord<String, byte[]>> taker) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
      partitions.forEach(
          partition ->
              consumer.seek(
                  partition,
                  Math.max(
                      from.getOrDefault(name(partition), 0L), begin.getOrDefault(partition, 0L))));
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      long until = System.nanoTime() + PATIENCE * 1_000_000L;
      while (!ends.isEmpty()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        consumer.poll(Duration.ofMillis(200)).forEach(taker);
        if (System.nanoTime() > until) {
          throw new ClientFailure("Kafka's topics could not be read whole: " + ends.keySet());
        }
      }
    }
  }

  private Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                offsets.put(partition, offset.offset());
              }
            });
    return offsets;
  }

  private Map<String, Long> named(OffsetSpec which) {
    var topics = get(admin.listTopics().names());
    Map<TopicPartition, OffsetSpec> asked =
        get(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition())))
            .collect(Collectors.toMap(partition -> partition, partition -> which));
    Map<String, Long> offsets = new TreeMap<>();
    get(admin.listOffsets(asked).all())
        .forEach((partition, at) -> offsets.put(name(partition), at.offset()));
    return offsets;
  }

  private static <T> T get(org.apache.kafka.common.KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new ClientFailure("Kafka was asked in vain: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  private static String group(String service) {
    return "waylight-" + service;
  }

  static String name(TopicPartition partition) {
    return partition.topic() + "-" + partition.partition();
  }
}

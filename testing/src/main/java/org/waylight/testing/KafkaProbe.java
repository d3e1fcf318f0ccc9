package org.waylight.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.EventType;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.trace.TraceParent;

/** Sends records to the shared Kafka, good and bad ones, and reads its topics whole. */
public final class KafkaProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
          new StringSerializer(),
          new ByteArraySerializer());

  /** The shared Kafka's address. */
  public static String bootstrapServers() {
    return SharedParts.text("kafka");
  }

  /** Sends an event as its service would. Returns its id. */
  public UUID send(String topic, String key, Record body) {
    UUID id = UUID.randomUUID();
    send(topic, key, id, body);
    return id;
  }

  /** Sends an event with a given id, to send it twice. */
  public void send(String topic, String key, UUID id, Record body) {
    Map<String, String> headers =
        CloudEventHeaders.of(
            id,
            "/waylight/probe",
            EventType.of(body).type(),
            Instant.EPOCH,
            key,
            TraceParent.fresh().header());
    send(topic, key, headers, EventJson.bytes(body));
  }

  /** Sends any record and waits until it is acknowledged. */
  public void send(String topic, String key, Map<String, String> headers, byte @Nullable [] value) {
    var record = new ProducerRecord<String, byte[]>(topic, key, value);
    CloudEventHeaders.onto(record.headers(), headers);
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not sent to " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that is on the topic now; in order within a key. */
  public List<ConsumerRecord<String, byte[]>> readAll(String topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers(), "enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!ends.isEmpty()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        if (System.nanoTime() > until) {
          throw new IllegalStateException(topic + " could not be read whole");
        }
      }
      return records;
    }
  }

  /** Everything of one key. */
  public List<ConsumerRecord<String, byte[]>> readAll(String topic, String key) {
    return readAll(topic).stream().filter(record -> key.equals(record.key())).toList();
  }

  /** Drops all that is on a topic, as a broker does that lost it. */
  public void loseAll(String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (var found : admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
        found
            .partitions()
            .forEach(
                partition ->
                    all.put(
                        new TopicPartition(topic, partition.partition()),
                        RecordsToDelete.beforeOffset(-1)));
      }
      admin.deleteRecords(all).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not dropped from " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}

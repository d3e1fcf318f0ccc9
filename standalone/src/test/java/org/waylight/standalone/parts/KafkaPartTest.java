package org.waylight.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;

class KafkaPartTest {
  private static final KafkaPart KAFKA = KafkaPart.temporary(KafkaSettings.random());

  @BeforeAll
  static void start() {
    KAFKA.start();
  }

  @AfterAll
  static void stop() {
    KAFKA.stop();
  }

  @Test
  @DisplayName("Every topic is there, the dead-letter topics too, and nothing else")
  void topics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
      Set<String> names = admin.listTopics().names().get();

      assertThat(names)
          .containsAll(Topics.STREAMS)
          .containsAll(Topics.COMPACTED)
          .containsAll(Topics.KEPT);
      assertThat(names).contains("signals.urgent.dead", "cases.dead");
      assertThat(admin.describeTopics(Set.of("cases")).allTopicNames().get().values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(KafkaSettings.PARTITIONS));
    }
  }

  @Test
  @DisplayName("INT-1 an acknowledged record survives kill -9")
  void survivesKill() throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.CASES, 0, "key", "kept")).get();
    }

    KAFKA.kill();
    assertThat(KAFKA.alive()).isFalse();
    KAFKA.start();

    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(Topics.CASES, 0);
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      assertThat(consumer.poll(Duration.ofSeconds(20)))
          .extracting(found -> found.value())
          .containsExactly("kept");
    }
  }
}

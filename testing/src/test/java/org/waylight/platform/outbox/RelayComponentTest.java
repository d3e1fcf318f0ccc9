package org.waylight.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.SharedParts;

/** The relay over real PostgreSQL and Kafka, also while they die. */
class RelayComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So long that only a wake-up explains a prompt delivery. */
  private static final Duration NEVER = Duration.ofMinutes(2);

  private RelayBench bench;
  private KafkaProbe probe;

  @BeforeEach
  void open() {
    bench = new RelayBench();
    probe = new KafkaProbe();
  }

  @AfterEach
  void close() {
    bench.close();
    probe.close();
  }

  @Test
  @DisplayName("every row arrives once, in the order of its key, and leaves the outbox")
  void orderPerKey() {
    String run = UUID.randomUUID().toString();
    insertNumbered(run, 20, 3_000);
    bench.startRelay(NEVER);
    awaitEmpty();
    assertNumbered(run, 20, 3_000, 3_000);
  }

  @Test
  @DisplayName("of two relays one is active, and the other takes over when it goes")
  void oneActive() {
    String run = UUID.randomUUID().toString();
    RelayLoop first = bench.startRelay(NEVER);
    await().atMost(PATIENCE).until(first::active);
    RelayLoop second = bench.startRelay(NEVER);
    insertNumbered(run, 5, 500);
    awaitEmpty();
    assertThat(second.active()).isFalse();
    first.stop();
    await().atMost(PATIENCE).until(second::active);
    insertNumbered(run + "b", 5, 500);
    awaitEmpty();
    assertNumbered(run, 5, 500, 1_000); // sent again by the second
    assertNumbered(run + "b", 5, 500, 500);
  }

  @Test
  @DisplayName("an urgent row goes first, but no row overtakes an older one of its key")
  void urgentFirst() throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      rows.add(RelayBench.row(Topics.CASES, "standard-" + i, i, false));
    }
    rows.add(RelayBench.row(Topics.CASES, "standard-300", 600, true));
    rows.add(RelayBench.row(Topics.CASES, "urgent", 601, true));
    bench.insert(rows);
    try (Connection connection = bench.database.connectAsApp()) {
      assertThat(OutboxTable.urgent(connection, List.of(), 500))
          .extracting(waiting -> waiting.row().key())
          .containsExactly("standard-300", "standard-300", "urgent");
    }
    bench.startRelay(NEVER);
    awaitEmpty();
    long urgentAt = probe.readAll(Topics.CASES, "urgent").getLast().timestamp();
    long lastAt = probe.readAll(Topics.CASES, "standard-599").getLast().timestamp();
    assertThat(urgentAt).isLessThanOrEqualTo(lastAt);
    assertThat(numbers(probe.readAll(Topics.CASES, "standard-300"))).endsWith(300, 600);
  }

  @Test
  @DisplayName("a sleeping relay is woken by every commit, however writers and sleep interleave")
  void neverMissesAWakeUp() {
    String run = UUID.randomUUID().toString();
    RelayLoop relay = bench.startRelay(NEVER);
    await().atMost(PATIENCE).until(relay::active);
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      String key = run + "-" + writer;
      writers.add(CompletableFuture.runAsync(() -> writeNowAndThen(key, 100)));
    }
    writers.forEach(CompletableFuture::join);
    await().atMost(Duration.ofSeconds(10)).until(() -> bench.waiting() == 0);
    for (int writer = 0; writer < 4; writer++) {
      assertThat(numbers(probe.readAll(Topics.CASES, run + "-" + writer))).hasSize(100);
    }
  }

  @Test
  @DisplayName("while Kafka is dead rows wait; when it is back all arrive in order")
  void kafkaDies() {
    String run = UUID.randomUUID().toString();
    RelayLoop relay = bench.startRelay(Duration.ofMillis(300));
    await().atMost(PATIENCE).until(relay::active);
    insertNumbered(run, 10, 200);
    awaitEmpty();
    SharedParts.killKafka();
    try {
      insertNumbered(run + "b", 10, 1_000);
      assertThat(bench.waiting()).isPositive();
    } finally {
      SharedParts.startKafka();
    }
    awaitEmpty();
    // What Kafka acknowledged shortly before it died is sent again.
    assertThat(assertInOrder(run, 10, 200)).isGreaterThanOrEqualTo(400);
    assertInOrder(run + "b", 10, 1_000);
  }

  @Test
  @DisplayName("INT-1 what a broker acknowledged, and lost when it died, is sent again in order")
  void brokerLosesItsTail() {
    String run = UUID.randomUUID().toString();
    RelayLoop relay = bench.startRelay(Duration.ofMillis(300));
    await().atMost(PATIENCE).until(relay::active);
    insertNumbered(run, 10, 200);
    awaitEmpty();
    probe.loseAll(Topics.CASES);
    assertThat(probe.readAll(Topics.CASES)).as("lost").isEmpty();
    SharedParts.killKafka();
    SharedParts.startKafka();
    await().atMost(PATIENCE).until(() -> probe.readAll(Topics.CASES).size() >= 200);
    awaitEmpty();
    assertInOrder(run, 10, 200);
  }

  @Test
  @DisplayName("INT-1 a relay that takes over sends again what the one before it had just sent")
  void takesOverWhatWasJustSent() {
    String run = UUID.randomUUID().toString();
    RelayLoop first = bench.startRelay(Duration.ofMillis(300));
    insertNumbered(run, 10, 200);
    await().atMost(PATIENCE).until(() -> first.active() && bench.waiting() == 0);
    first.stop();
    bench.startRelay(Duration.ofMillis(300));
    await().atMost(PATIENCE).untilAsserted(() -> assertNumbered(run, 10, 200, 400));
    awaitEmpty();
  }

  @Test
  @DisplayName("what was sent is forgotten after a while")
  void forgets() {
    bench.startRelay(Duration.ofMillis(300));
    insertNumbered(UUID.randomUUID().toString(), 10, 200);
    await().atMost(PATIENCE).until(() -> bench.waiting() == 0 && bench.kept() == 200);
    await().atMost(RelayBench.KEEP.plusSeconds(20)).until(() -> bench.kept() == 0);
  }

  @Test
  @DisplayName("what could not be queued while Kafka was away is not overtaken when it comes back")
  void kafkaComesBackAmidARound() throws InterruptedException {
    String key = UUID.randomUUID().toString();
    List<WaitingRow> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(new WaitingRow(i, RelayBench.row(Topics.CASES, key, i, false)));
    }
    SharedParts.killKafka();
    CompletableFuture<Void> back = null;
    try (RelayProducer producer = bench.producer()) {
      // Later than the first row is waited for, earlier than the last.
      back =
          CompletableFuture.runAsync(
              SharedParts::startKafka,
              CompletableFuture.delayedExecutor(6, java.util.concurrent.TimeUnit.SECONDS));

      RelayProducer.Sent sent = producer.send(rows);

      assertThat(sent.acknowledged()).isEmpty();
      assertThat(sent.refusedTopics()).containsExactly(Topics.CASES);
    } finally {
      if (back == null) {
        SharedParts.startKafka();
      } else {
        back.join();
      }
    }
    assertThat(probe.readAll(Topics.CASES, key)).as("none went before the first").isEmpty();
  }

  @Test
  @DisplayName("when PostgreSQL died the relay comes back by itself and loses nothing")
  void postgresDies() {
    String run = UUID.randomUUID().toString();
    RelayLoop relay = bench.startRelay(Duration.ofMillis(300));
    await().atMost(PATIENCE).until(relay::active);
    insertNumbered(run, 10, 2_000);
    SharedParts.killPostgres();
    SharedParts.startPostgres();
    insertNumbered(run + "b", 10, 100);
    awaitEmpty();
    assertThat(relay.active()).isTrue();
    // What was sent but not deleted before the crash is sent again: at least once.
    for (int key = 0; key < 10; key++) {
      assertThat(numbers(probe.readAll(Topics.CASES, run + "-" + key)).stream().distinct())
          .hasSize(200);
    }
    assertNumbered(run + "b", 10, 100, 100);
  }

  @Test
  @DisplayName("a topic that takes nothing holds up no other")
  void refusedTopic() {
    String run = UUID.randomUUID().toString();
    bench.insert(List.of(RelayBench.row("no.such.topic", run, 0, false)));
    insertNumbered(run, 5, 100);
    bench.startRelay(Duration.ofMillis(300));
    await().atMost(PATIENCE).until(() -> bench.waiting() == 1);
    assertNumbered(run, 5, 100, 100);
  }

  private void writeNowAndThen(String key, int count) {
    try (Connection connection = bench.database.connectAsApp()) {
      for (int number = 0; number < count; number++) {
        OutboxTable.insert(connection, List.of(RelayBench.row(Topics.CASES, key, number, false)));
        Thread.sleep(ThreadLocalRandom.current().nextInt(30));
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void insertNumbered(String run, int keys, int count) {
    List<OutboxRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(RelayBench.row(Topics.CASES, run + "-" + i % keys, i, false));
    }
    bench.insert(rows);
  }

  private void assertNumbered(String run, int keys, int count, int records) {
    assertThat(assertInOrder(run, keys, count)).isEqualTo(records);
  }

  /** All came, and first in order, as a reader that takes each once sees them. Returns how many. */
  private int assertInOrder(String run, int keys, int count) {
    Map<String, List<Integer>> byKey = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : probe.readAll(Topics.CASES)) {
      if (record.key().startsWith(run + "-")) {
        byKey.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(number(record));
      }
    }
    assertThat(byKey).hasSize(keys);
    assertThat(byKey.values())
        .allSatisfy(numbers -> assertThat(numbers.stream().distinct().toList()).isSorted());
    assertThat(byKey.values().stream().flatMap(List::stream).distinct()).hasSize(count);
    return byKey.values().stream().mapToInt(List::size).sum();
  }

  private static List<Integer> numbers(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(RelayComponentTest::number).toList();
  }

  private static int number(ConsumerRecord<String, byte[]> record) {
    return Integer.parseInt(String.valueOf(CloudEventHeaders.one(record.headers(), "number")));
  }

  private void awaitEmpty() {
    await().atMost(PATIENCE).until(() -> bench.waiting() == 0);
  }
}

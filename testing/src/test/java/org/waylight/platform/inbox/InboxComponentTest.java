package org.waylight.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.platform.trace.TraceParent;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.SharedParts;
import org.waylight.testing.TestTokens;

/** Events are taken once; poison is set aside and the rest goes on. */
@OnRealParts
class InboxComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String GWEN = TestTokens.of("operator", "gwen");
  private final Database database = Database.of("protocol");

  @Inject BatchInbox inbox;
  @Inject InboxTable table;
  @Inject DeadLetters deadLetters;
  @Inject InboxMeters meters;
  @Inject DataSource source;
  @Inject ProbeConsumer consumer;

  @Test
  @DisplayName("the same event again changes nothing, in one batch or in two")
  void once() {
    ConsumerRecord<String, byte[]> event = record(0, UUID.randomUUID(), outcome("fine"));
    AtomicInteger handled = new AtomicInteger();
    inbox.take(batch(List.of(event, event)), events -> handled.addAndGet(events.size()));
    inbox.take(batch(List.of(event)), events -> handled.addAndGet(events.size()));
    assertThat(handled).hasValue(1);
  }

  @Test
  @DisplayName("an event whose handling rolled back is not remembered as taken")
  void rolledBack() {
    ConsumerRecord<String, byte[]> event = record(1, UUID.randomUUID(), outcome("fine"));
    inbox.take(
        batch(List.of(event)),
        events -> {
          throw new IllegalStateException("no");
        });
    AtomicInteger handled = new AtomicInteger();
    inbox.take(batch(List.of(event)), events -> handled.addAndGet(events.size()));
    assertThat(handled).hasValue(1);
  }

  @Test
  @DisplayName("poison is narrowed down; everything else is handled once and in order")
  void bisection() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    List<UUID> good = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      UUID id = UUID.randomUUID();
      boolean poison = i == 7 || i == 8 || i == 31;
      records.add(record(1000 + i, id, outcome(poison ? "poison" : "fine")));
      if (!poison) {
        good.add(id);
      }
    }
    List<UUID> handled = new ArrayList<>();
    inbox.take(
        batch(records),
        events -> {
          List<UUID> ids = new ArrayList<>();
          for (IncomingEvent event : events) {
            if (((OutcomeRecorded) event.body()).recordedBy().equals("poison")) {
              throw new IllegalStateException("canary");
            }
            ids.add(event.id());
          }
          handled.addAll(ids);
        });
    assertThat(handled).containsExactlyElementsOf(good);
    List<Map<String, Object>> dead =
        database.rows(
            "select reason from dead_letter where record_offset between 1000 and 1039 order by"
                + " record_offset");
    assertThat(dead).hasSize(3);
    assertThat(String.valueOf(dead.getFirst().get("reason")))
        .matches("IllegalStateException at InboxComponentTest.java:\\d+");
  }

  @Test
  @DisplayName("trouble that passes is waited out, and the batch is handled then")
  void passingTrouble() {
    AtomicInteger tries = new AtomicInteger();
    inbox.take(
        batch(List.of(record(2, UUID.randomUUID(), outcome("fine")))),
        events -> {
          if (tries.incrementAndGet() < 4) {
            throw new IllegalStateException(new java.sql.SQLException("away", "57P01"));
          }
        });
    assertThat(tries).hasValue(4);
  }

  @Test
  @DisplayName("a transaction left marked for rollback is tried five times, then is poison")
  void markedForRollback() {
    AtomicInteger tries = new AtomicInteger();
    List<UUID> handled =
        takeFourThirdBad(
            4000,
            inbox,
            () -> {
              tries.incrementAndGet();
              QuarkusTransaction.setRollbackOnly();
            });
    // Five tries of the batch, of its second half, and of the third record alone.
    assertThat(tries).hasValue(15);
    assertThat(handled).hasSize(3);
    assertThat(dead(4000, 4003)).containsExactly(4002L);
  }

  @Test
  @DisplayName(
      "a swallowed error of a statement never passes for a commit: five tries, then poison")
  void swallowedError() {
    List<UUID> handled = takeFourThirdBad(4100, inbox, () -> swallow("select 1 / 0"));
    assertThat(handled).hasSize(3);
    assertThat(dead(4100, 4103)).containsExactly(4102L);
  }

  @Test
  @DisplayName("a handler that runs out of time is tried five times, then is poison")
  void outOfTime() {
    BatchInbox hasty = new BatchInbox(table, deadLetters, meters, Duration.ofSeconds(1));
    hasty.take(
        batch(List.of(record(4200, UUID.randomUUID(), outcome("fine")))),
        events -> {
          awaitRolledBack();
          execute("select 1");
        });
    hasty.take(
        batch(List.of(record(4201, UUID.randomUUID(), outcome("fine")))),
        events -> awaitRolledBack());
    assertThat(dead(4200, 4201)).containsExactly(4200L, 4201L);
  }

  @Test
  @DisplayName("what is doubtful while the database is away is waited out like any passing trouble")
  void doubtfulWhileAway() {
    AtomicInteger tries = new AtomicInteger();
    InboxTable away =
        new InboxTable(source, Clock.systemUTC()) {
          @Override
          boolean answers() {
            return tries.get() > 7;
          }
        };
    new BatchInbox(away, deadLetters, meters)
        .take(
            batch(List.of(record(4300, UUID.randomUUID(), outcome("fine")))),
            events -> {
              if (tries.incrementAndGet() < 10) {
                QuarkusTransaction.setRollbackOnly();
              }
            });
    assertThat(tries).hasValue(10);
    assertThat(dead(4300, 4300)).isEmpty();
  }

  @Test
  @DisplayName("a connection lost at the commit is waited out, and the batch is handled then")
  void lostAtCommit() {
    AtomicInteger tries = new AtomicInteger();
    inbox.take(
        batch(List.of(record(4400, UUID.randomUUID(), outcome("fine")))),
        events -> {
          if (tries.incrementAndGet() < 8) {
            database.rows(
                "select pg_terminate_backend(?, 5000)", execute("select pg_backend_pid()"));
          }
        });
    assertThat(tries).hasValue(8);
    assertThat(dead(4400, 4400)).isEmpty();
  }

  @Test
  @DisplayName("what PostgreSQL's death interrupts is handled when it is back")
  void databaseDies() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      records.add(record(3000 + i, UUID.randomUUID(), outcome("fine")));
    }
    SharedParts.killPostgres();
    AtomicInteger handled = new AtomicInteger();
    var taking =
        CompletableFuture.runAsync(
            () -> inbox.take(batch(records), events -> handled.addAndGet(events.size())));
    try {
      assertThat(taking).isNotCompletedExceptionally();
    } finally {
      SharedParts.startPostgres();
    }
    await().atMost(PATIENCE).until(taking::isDone);
    assertThat(handled).hasValue(20);
    assertThat(
            database.count(
                "select count(*) from dead_letter where record_offset between 3000 and 3019"))
        .isZero();
  }

  @Test
  @DisplayName(
      "unreadable and poison records of a topic die, are seen, replayed and discarded; the rest"
          + " goes on")
  void deadLetters() {
    String key = UUID.randomUUID().toString();
    try (KafkaProbe probe = new KafkaProbe()) {
      Map<String, String> headers = new java.util.LinkedHashMap<>();
      probe.send(Topics.RESPONSES, key, headers, bytes("canary, no header at all"));
      headers.put("ce_id", UUID.randomUUID().toString());
      headers.put("ce_time", "2026-11-21T20:00:00Z");
      headers.put("ce_type", "org.waylight.unknown.v1");
      probe.send(Topics.RESPONSES, key, headers, bytes("{}"));
      headers.put("ce_type", EventType.OUTCOME_RECORDED.type());
      probe.send(Topics.RESPONSES, key, headers, bytes("{\"canary\""));
      probe.send(Topics.RESPONSES, key, headers, bytes("{\"outcome\":\"canary\"}"));
      probe.send(Topics.RESPONSES, key, headers, bytes("{\"version\":1}"));
      UUID poison = probe.send(Topics.RESPONSES, key, outcome("poison"));
      UUID fine = probe.send(Topics.RESPONSES, key, outcome("fine"));

      await().atMost(PATIENCE).until(() -> !consumer.handled(key).isEmpty());
      assertThat(consumer.handled(key)).extracting(IncomingEvent::id).containsExactly(fine);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(probe.readAll(Topics.dead(Topics.RESPONSES), key)).hasSize(6));
      assertThat(probe.readAll(Topics.dead(Topics.RESPONSES), key))
          .allSatisfy(
              dead ->
                  assertThat(CloudEventHeaders.one(dead.headers(), "dead_reason"))
                      .isNotBlank()
                      .doesNotContain("canary"));

      Response list = given().auth().oauth2(GWEN).get("/v1/dead-letters?limit=500");
      assertThat(list.asString()).doesNotContain("canary");
      String poisonLetter =
          list.jsonPath().getString("items.find { it.eventId == '" + poison + "' }.id");
      String unknownLetter =
          list.jsonPath().getString("items.find { it.type == 'org.waylight.unknown.v1' }.id");
      assertThat(poisonLetter).isNotNull();

      assertThat(post("/v1/dead-letters/" + poisonLetter + "/replay")).isEqualTo(204);
      assertThat(post("/v1/dead-letters/" + poisonLetter + "/replay")).isEqualTo(409);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          database.count(
                              "select count(*) from dead_letter where headers->>'ce_id' = ?",
                              poison.toString()))
                      .isEqualTo(2));
      int discarded =
          given()
              .auth()
              .oauth2(GWEN)
              .contentType("application/json")
              .body("{\"reason\":\"no such event\"}")
              .delete("/v1/dead-letters/" + unknownLetter)
              .statusCode();
      assertThat(discarded).isEqualTo(204);
      assertThat(
              database.count(
                  "select count(*) from dead_letter where id = ?::uuid and payload is null"
                      + " and settled_by = 'gwen' and settlement = 'DISCARDED'",
                  unknownLetter))
          .isEqualTo(1);
    }
  }

  /** Takes four records, of which the third meets trouble; returns what was handled, in order. */
  private List<UUID> takeFourThirdBad(long firstOffset, BatchInbox taker, Runnable trouble) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      records.add(record(firstOffset + i, UUID.randomUUID(), outcome(i == 2 ? "bad" : "fine")));
    }
    List<UUID> handled = new ArrayList<>();
    taker.take(
        batch(records),
        events -> {
          if (events.stream().anyMatch(InboxComponentTest::isBad)) {
            trouble.run();
          } else {
            events.forEach(event -> handled.add(event.id()));
          }
        });
    return handled;
  }

  private static boolean isBad(IncomingEvent event) {
    return event.body() instanceof OutcomeRecorded outcome && outcome.recordedBy().equals("bad");
  }

  private List<Object> dead(long fromOffset, long toOffset) {
    return database
        .rows(
            "select record_offset from dead_letter where record_offset between ? and ? order by 1",
            fromOffset,
            toOffset)
        .stream()
        .map(row -> row.get("record_offset"))
        .toList();
  }

  private void swallow(String sql) {
    try {
      execute(sql);
    } catch (IllegalStateException swallowed) {
      // As a careless handler does.
    }
  }

  private int execute(String sql) {
    try (var connection = source.getConnection();
        var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitRolledBack() {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .until(() -> QuarkusTransaction.getStatus() == Status.STATUS_ROLLEDBACK);
  }

  private static int post(String path) {
    return given().auth().oauth2(GWEN).post(path).statusCode();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static OutcomeRecorded outcome(String recordedBy) {
    return new OutcomeRecorded(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        OutcomeKind.values()[0],
        recordedBy,
        Instant.EPOCH);
  }

  private static ConsumerRecord<String, byte[]> record(long offset, UUID id, OutcomeRecorded body) {
    var record =
        new ConsumerRecord<>(
            "responses", 0, offset, body.caseId().toString(), EventJson.bytes(body));
    CloudEventHeaders.onto(
        record.headers(),
        CloudEventHeaders.of(
            id,
            "/waylight/probe",
            EventType.of(body).type(),
            Instant.EPOCH,
            record.key(),
            TraceParent.fresh().header()));
    return record;
  }

  private static ConsumerRecords<String, byte[]> batch(
      List<ConsumerRecord<String, byte[]>> records) {
    return new ConsumerRecords<>(Map.of(new TopicPartition("responses", 0), records), Map.of());
  }
}

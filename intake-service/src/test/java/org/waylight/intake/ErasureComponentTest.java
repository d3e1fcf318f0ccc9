package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.contracts.v1.TakenByKafka;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.SealedColumns;
import org.waylight.testing.WaylightParts;

/** RES-4: what triage erased is erased here too; keys go on answering, without words. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class ErasureComponentTest {
  private static final String BODY =
      """
      {"channel":"CHAT","messages":[{"id":"m1","text":"they keep us at the motel"}],
       "facts":{"minorInvolved":"YES","contact":{"name":"Jane Doe"}}}
      """;

  private final SealedColumns columns = new SealedColumns("intake");
  private final Database database = Database.of("intake");
  private final TestGateway gateway = TestGateway.anyone();
  private final KafkaProbe kafka = new KafkaProbe();
  private final UUID caseId = UUID.randomUUID();

  @AfterEach
  void close() {
    kafka.close();
  }

  private ErasureProven erase(int round, UUID... signals) {
    kafka.send(
        Topics.ERASURES,
        caseId.toString(),
        new CaseErased(
            caseId, round, List.of(), List.of(signals), ErasureCause.REQUEST, null, Instant.now()));
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(this::proofs, proofs -> proofs.size() >= round)
        .getLast();
  }

  private List<ErasureProven> proofs() {
    return kafka.readAll(Topics.ERASURES, caseId.toString()).stream()
        .filter(ErasureComponentTest::isProof)
        .map(record -> SentEvents.read(record, ErasureProven.class))
        .toList();
  }

  private static boolean isProof(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
        .contains("erasure.proven");
  }

  @Test
  @DisplayName("RES-4 every column that could hold words was looked at")
  void everyColumn() {
    assertThat(columns.all()).containsExactlyInAnyOrderElementsOf(SealedColumns.lookedAt());
  }

  @Test
  @DisplayName("RES-4 nothing sealed of an erased signal is left in any column, and it is proved")
  void everyPlace() {
    Set<String> before = columns.envelopes().keySet();
    UUID signalId = UUID.fromString(gateway.accepted("k", BODY));
    gateway.add(signalId.toString(), "{\"id\":\"m2\",\"text\":\"more\"}").then().statusCode(202);
    Set<String> planted = columns.envelopes().keySet();
    planted.removeAll(before);
    assertThat(planted).hasSizeGreaterThan(2);

    ErasureProven proof = erase(1, signalId);

    Set<String> left = columns.envelopes().keySet();
    left.retainAll(planted);
    assertThat(left).isEmpty();
    assertThat(proof.service()).isEqualTo("intake");
    assertThat(proof.counts().toString()).contains("kind=facts, count=1", "kind=messages, count=2");
    assertThat(
            database.count(
                "select count(*) from access_record where subject_id = ? and action = 'ERASED'",
                caseId))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("RES-4 INT-2 a submission sent again hears the same answer, and makes no signal")
  void keysAnswer() {
    String answer = gateway.submit("k", BODY).asString();
    String signalId = gateway.accepted("k", BODY);
    erase(1, UUID.fromString(signalId));

    assertThat(gateway.submit("k", BODY).asString()).isEqualTo(answer);
    gateway
        .add(signalId, "{\"id\":\"m1\",\"text\":\"they keep us at the motel\"}")
        .then()
        .statusCode(202);
    gateway.submit("k", TestGateway.text("other")).then().statusCode(422);
    gateway.show(signalId).then().statusCode(200);
    assertThat(
            database.count(
                "select count(*) from signal_message where signal_id = ? and sealed_text <> ''",
                UUID.fromString(signalId)))
        .isZero();
    assertThat(erase(2, UUID.fromString(signalId)).counts())
        .allSatisfy(count -> assertThat(count.count()).isZero());
  }

  @Test
  @DisplayName(
      "RES-4 what Kafka alone took, stored only after the erasure, is stored without words")
  void storedLate() {
    UUID signalId = UUID.randomUUID();
    erase(1, signalId);
    SignalReceived late =
        new SignalReceived(
            signalId,
            gateway.name(),
            Channel.CHAT,
            Lane.STANDARD,
            Instant.EPOCH,
            null,
            List.of(
                new SignalMessage(
                    UUID.randomUUID(),
                    1,
                    Instant.EPOCH,
                    MessageAuthor.SIGNALER,
                    new SealedText("h1.k.text"))),
            StatedFacts.NONE,
            null,
            false,
            null,
            null);
    kafka.send(
        Topics.SIGNALS_TAKEN,
        signalId.toString(),
        new TakenByKafka(late, null, "hash", List.of("hash"), null, null));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.count("select count(*) from signal where id = ?", signalId) == 1);
    assertThat(
            database.rows(
                "select s.facts::text, m.sealed_text from signal s join signal_message m on"
                    + " m.signal_id = s.id where s.id = ?",
                signalId))
        .containsExactly(Map.of("facts", "{}", "sealed_text", ""));
  }

  @Test
  @DisplayName("RES-4 INT-1 who writes again in an erased conversation starts another signal")
  void conversation() {
    UUID signalId = UUID.fromString(gateway.accepted("k", BODY));
    UUID conversation = UUID.randomUUID();
    database.execute(
        "insert into conversation (id, signal_id, first_message_at, last_message_at,"
            + " texting_stopped) values (?, ?, now(), now(), true)",
        conversation,
        signalId);

    assertThat(erase(1, signalId).counts().toString()).contains("kind=conversations, count=1");

    Map<String, Object> row =
        database.rows("select * from conversation where id = ?", conversation).getFirst();
    assertThat(row.get("signal_id")).isNull();
    assertThat(row.get("last_message_at")).isNull();
    assertThat(row).as("CON-5 a stop stays").containsEntry("texting_stopped", true);
  }
}

package org.waylight.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.service.ServiceName;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;

/** DIS-8: the access record cannot be changed unseen. */
@OnRealParts
class AccessRecordComponentTest {
  private static final List<String> TABLES = List.of("access_record", "access_head");
  private final Database database = Database.of("protocol");

  @Inject AccessRecord record;
  @Inject DataSource source;
  @Inject Keysets keysets;
  @Inject Outbox outbox;
  @Inject TimeOrderedIds ids;
  @Inject Clock clock;
  @Inject ServiceName service;
  @Inject KafkaHeads heads;

  @BeforeEach
  void tenMoreEntries() {
    QuarkusTransaction.requiringNew().run(() -> append(10));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.count("select count(*) from outbox") == 0);
    TABLES.forEach(this::copy);
  }

  private void append(int entries) {
    for (int i = 0; i < entries; i++) {
      record.append(
          new AccessEntry("ada", "READ", "case", new UUID(7, i), "review of a case", null, "p@1"));
    }
  }

  private void copy(String table) {
    database.execute("drop table if exists copy_of_" + table);
    database.execute("create table copy_of_" + table + " as table " + table);
  }

  @AfterEach
  void asItWas() {
    for (String table : TABLES) {
      database.execute("delete from " + table);
      database.execute("insert into " + table + " select * from copy_of_" + table);
    }
    assertThat(record.verify().intact()).isTrue();
  }

  @Test
  @DisplayName("DIS-8 an untouched record is intact, and the auditor and the command say so")
  void intact() {
    AccessVerification found = record.verify();
    assertThat(found.findings()).isEmpty();
    assertThat(found.intact()).isTrue();
    assertThat(found.headOnKafka()).isEqualTo(found.entries());
    var answer =
        given()
            .auth()
            .oauth2(TestTokens.of("auditor", "finn"))
            .get("/v1/access-record/verification");
    assertThat(answer.jsonPath().getBoolean("intact")).isTrue();
    assertThat(
            given()
                .auth()
                .oauth2(TestTokens.of("supervisor", "ada"))
                .get("/v1/access-record/verification")
                .statusCode())
        .isEqualTo(403);
    assertThat(command()).isZero();
  }

  @Test
  @DisplayName("DIS-8 a row changed by hand is found")
  void changed() {
    long position = last() - 4;
    database.execute("update access_record set actor = 'nobody' where position = ?", position);
    assertThat(record.verify().findings()).containsExactly("entry " + position + " was changed");
    assertThat(command()).isEqualTo(1);
  }

  @Test
  @DisplayName("DIS-8 a row taken out is found")
  void takenOut() {
    long position = last() - 4;
    database.execute("delete from access_record where position = ?", position);
    assertThat(record.verify().findings()).contains("entry " + position + " is missing");
  }

  @Test
  @DisplayName("DIS-8 a tail cut off with its head is found by the head on Kafka")
  void tailCutOff() throws SQLException {
    // The cutter even has an older head with its true signature.
    long end = last();
    cutAt(end - 5, "protocol");
    assertThat(record.verify().findings())
        .containsExactly(
            "5 entries, from %d to %d, are missing, though signed on Kafka when written: cut off or taken out"
                .formatted(end - 4, end));
  }

  /** Cuts the record off and puts the head back that was signed then. */
  private void cutAt(long position, String of) throws SQLException {
    List<AccessHead> told = new ArrayList<>();
    assertThat(heads.read(of, told::addAll)).isTrue();
    AccessHead then =
        told.stream().filter(head -> head.position() == position).findFirst().orElseThrow();
    database.execute("delete from access_record where position > ?", position);
    database.execute(
        "update access_head set position = ?, hash = ?, signature = ?, signed_at = ?::timestamptz",
        position,
        HexFormat.of().parseHex(then.hash()),
        then.signature(),
        then.signedAt().toString());
  }

  @Test
  @DisplayName(
      "DIS-8 a tail cut off is found also when the service went on writing, and signing, over it")
  void writtenOver() throws SQLException {
    // Under another name, for its heads stay on Kafka when the rows are put back.
    var other =
        new AccessRecord(source, keysets, outbox, ids, clock, new ServiceName("referral"), heads);
    long end = last();
    writeAs(other, "ada", 5);
    cutAt(end + 2, "referral");
    writeAs(other, "nobody", 5);
    assertThat(other.verify().findings())
        .containsExactly(
            "3 entries, from %d to %d, are not what was signed on Kafka when written: the chain was computed anew from a changed row on, or cut off and continued"
                .formatted(end + 3, end + 5));
  }

  private void writeAs(AccessRecord written, String actor, int entries) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < entries; i++) {
                written.append(
                    new AccessEntry(actor, "READ", "case", ids.next(), "review", null, null));
              }
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.count("select count(*) from outbox") == 0);
  }

  @Test
  @DisplayName("DIS-8 a chain recomputed from a changed row on is found by the heads")
  void recomputed() throws SQLException {
    long from = last() - 4;
    database.execute("update access_record set actor = 'nobody' where position = ?", from);
    try (Connection connection = database.connectAsSuperuser()) {
      byte[][] previous = new byte[1][];
      AccessTable.readAll(
          connection,
          row -> {
            if (row.link().position() >= from) {
              ChainLink old = row.link();
              ChainLink link =
                  new ChainLink(
                      old.position(),
                      old.at(),
                      old.entry(),
                      old.position() == from ? old.previousHash() : previous[0]);
              database.execute(
                  "update access_record set previous_hash = ?, hash = ? where position = ?",
                  link.previousHash(),
                  link.hash(),
                  link.position());
              database.execute("update access_head set hash = ?", (Object) link.hash());
              previous[0] = link.hash();
            } else {
              previous[0] = row.hash();
            }
          });
    }
    assertThat(record.verify().findings())
        .containsExactly(
            "the head in the database, %d, has no valid signature".formatted(from + 4),
            "5 entries, from %d to %d, are not what was signed on Kafka when written: the chain was computed anew from a changed row on, or cut off and continued"
                .formatted(from, from + 4));
  }

  @Test
  @DisplayName("DIS-8 the runtime login can neither change nor remove an entry")
  void runtimeLogin() throws SQLException {
    try (Connection app = database.connectAsApp();
        var statement = app.createStatement()) {
      for (String sql :
          List.of(
              "update access_record set actor = 'nobody'",
              "delete from access_record",
              "truncate access_record",
              "delete from access_head")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  @DisplayName("DIS-8 what is rolled back is not on record, and its head is not told")
  void rolledBack() {
    long before = last();
    QuarkusTransaction.begin();
    record.append(new AccessEntry("ada", "READ", "case", new UUID(1, 1), "review", null, null));
    QuarkusTransaction.rollback();
    assertThat(last()).isEqualTo(before);
  }

  @Test
  @DisplayName("DIS-8 the record is verified page by page, read only, whatever its length")
  void pageByPage() {
    QuarkusTransaction.requiringNew().run(() -> append(AccessTable.PAGE));
    TABLES.forEach(this::copy);
    Map<String, Object> seen = new HashMap<>();
    DataSource watched =
        WatchedReads.of(source, connection -> seen.putAll(openReading(connection)));
    var watchedRecord = new AccessRecord(watched, keysets, outbox, ids, clock, service, heads);

    assertThat(watchedRecord.verify().intact()).isTrue();

    // The server holds the rows that were not fetched yet; a buffered read leaves nothing open.
    assertThat(seen)
        .containsEntry("statement", "select * from access_record order by position")
        .containsEntry("read_only", "on");
  }

  private static Map<String, Object> openReading(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select statement, current_setting('transaction_read_only') from pg_cursors"
                    + " where name <> ''");
        var row = select.executeQuery()) {
      return row.next()
          ? Map.of("statement", row.getString(1), "read_only", row.getString(2))
          : Map.of();
    }
  }

  private int command() {
    var out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status =
        VerifyAccessRecord.run(
            new String[] {"protocol"},
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", "protocol_app",
                "QUARKUS_DATASOURCE_PASSWORD", database.password("protocol_app"),
                "KAFKA_BOOTSTRAP_SERVERS", KafkaProbe.bootstrapServers(),
                "WAYLIGHT_KEYS_DIRECTORY",
                    ConfigProvider.getConfig().getValue("waylight.keys.directory", String.class)),
            print,
            print);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("access record of protocol: ");
    return status;
  }

  private long last() {
    return database.count("select max(position) from access_record");
  }
}

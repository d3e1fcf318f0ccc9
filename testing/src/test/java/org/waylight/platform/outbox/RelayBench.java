package org.waylight.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;

/** Relays without a service around them, over the outbox of the intake schema. */
final class RelayBench implements AutoCloseable {
  static final String SCHEMA = "intake";
  static final Duration KEEP = Duration.ofSeconds(20);
  final Database database = Database.of(SCHEMA);
  private final List<RelayLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  RelayBench() {
    Flyway.configure()
        .dataSource(database.url(), SCHEMA + "_owner", database.password(SCHEMA + "_owner"))
        .schemas(SCHEMA)
        .locations("classpath:db/platform")
        .load()
        .migrate();
    database.execute("delete from outbox");
    database.execute("delete from outbox_sent");
  }

  /** Starts one more relay of the same outbox. */
  RelayLoop startRelay(Duration slowPoll) {
    Properties login = new Properties();
    login.setProperty("user", SCHEMA + "_app");
    login.setProperty("password", database.password(SCHEMA + "_app"));
    RelayLoop loop =
        new RelayLoop(
            new RelayDatabase(database.url(), login, SCHEMA),
            this::producer,
            500,
            slowPoll,
            Duration.ofMillis(200),
            KEEP);
    loops.add(loop);
    threads.add(Thread.ofPlatform().daemon().start(loop));
    return loop;
  }

  RelayProducer producer() {
    return new RelayProducer(Map.of("bootstrap.servers", KafkaProbe.bootstrapServers()), SCHEMA);
  }

  void insert(List<OutboxRow> rows) {
    try (Connection connection = database.connectAsApp()) {
      OutboxTable.insert(connection, rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static OutboxRow row(String topic, String key, int number, boolean urgent) {
    UUID id = UUID.randomUUID();
    return new OutboxRow(
        id,
        topic,
        key,
        "org.waylight.test.v1",
        urgent,
        "{\"ce_id\": \"" + id + "\", \"number\": \"" + number + "\"}",
        new byte[] {1, 2, 3});
  }

  long waiting() {
    return database.count("select count(*) from outbox");
  }

  long kept() {
    return database.count("select count(*) from outbox_sent");
  }

  @Override
  public void close() {
    loops.forEach(RelayLoop::stop);
    for (Thread thread : threads) {
      try {
        thread.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

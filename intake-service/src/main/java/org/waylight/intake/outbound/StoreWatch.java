package org.waylight.intake.outbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.waylight.intake.application.StoreMode;
import org.waylight.intake.application.Stores;
import org.waylight.platform.inbox.Trouble;

/**
 * Knows which of the two stores is up. A write that fails says so at once; a small probe says when
 * PostgreSQL is back. Intake may start while PostgreSQL is away: its migration is then done first.
 */
@ApplicationScoped
class StoreWatch implements Stores {
  private static final Logger LOG = Logger.getLogger(StoreWatch.class);
  private static final long EVERY_MILLIS = 500;
  private static final int PROBE_SECONDS = 2;
  private static final double CROWDED = 0.75;

  private final PostgresSignals signals;
  private final AgroalDataSource database;
  private final Flyway flyway;
  private final Map<String, Object> kafka;
  private final AtomicLong takenByKafka = new AtomicLong();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean migrated;
  private volatile boolean postgresUp;
  private volatile boolean kafkaUp = true;

  StoreWatch(
      PostgresSignals signals,
      AgroalDataSource database,
      Flyway flyway,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry meters) {
    this.signals = signals;
    this.database = database;
    this.flyway = flyway;
    this.kafka = new HashMap<>(kafka);
    this.kafka.keySet().removeIf(key -> key.contains("deserializer") || key.contains("serializer"));
    meters.gauge(
        "waylight.intake.store.up",
        List.of(Tag.of("store", "postgresql")),
        this,
        w -> w.postgresUp ? 1 : 0);
    meters.gauge(
        "waylight.intake.store.up",
        List.of(Tag.of("store", "kafka")),
        this,
        w -> w.kafkaUp ? 1 : 0);
    meters.gauge("waylight.intake.taken.by.kafka", takenByKafka);
  }

  void start(@Observes @Priority(1) StartupEvent event) {
    lookAtPostgres();
    Thread.ofPlatform().daemon().name("watch-postgresql").start(() -> repeat(this::lookAtPostgres));
    Thread.ofPlatform().daemon().name("watch-kafka").start(this::watchKafka);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  @Override
  public StoreMode mode() {
    if (postgresUp) {
      return kafkaUp ? StoreMode.BOTH : StoreMode.POSTGRESQL;
    }
    return kafkaUp ? StoreMode.KAFKA : StoreMode.NONE;
  }

  @Override
  public boolean crowded() {
    return postgresUp && signals.fullness() > CROWDED;
  }

  boolean postgresUp() {
    return postgresUp;
  }

  void postgresFailed(RuntimeException failure) {
    if (postgresUp) {
      postgresUp = false;
      LOG.warnf("PostgreSQL is away (%s): signals are taken by Kafka", Trouble.placeOf(failure));
    }
  }

  void kafkaTook() {
    takenByKafka.incrementAndGet();
    kafkaUp = true;
  }

  void kafkaFailed() {
    if (kafkaUp) {
      kafkaUp = false;
      LOG.warn("Kafka is away");
    }
  }

  private void lookAtPostgres() {
    if (postgresUp) {
      return;
    }
    try {
      if (!migrated) {
        flyway.migrate();
        migrated = true;
      }
      probe();
      postgresUp = true;
      LOG.info("PostgreSQL takes signals");
    } catch (SQLException | FlywayException away) {
      if (away instanceof FlywayException && !Trouble.passes(away)) {
        LOG.errorf("the migration of the schema failed: %s", Trouble.placeOf(away));
      }
    }
  }

  /** A write, since a database whose disk is full still answers questions. */
  private void probe() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(PROBE_SECONDS);
      statement.execute("update store_probe set at = now()");
    }
  }

  private void watchKafka() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put("client.id", "waylight-intake-watch");
    try (AdminClient admin = AdminClient.create(config)) {
      repeat(() -> lookAtKafka(admin));
    }
  }

  private void lookAtKafka(AdminClient admin) {
    try {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(PROBE_SECONDS * 1_000))
          .nodes()
          .get(PROBE_SECONDS, TimeUnit.SECONDS);
      if (!kafkaUp) {
        kafkaUp = true;
        LOG.info("Kafka is back");
      }
    } catch (ExecutionException | TimeoutException away) {
      kafkaFailed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Runnable look) {
    try {
      while (!stopped.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        look.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

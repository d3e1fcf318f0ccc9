package org.waylight.intake.outbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private final Steadiness steadiness;
  private final Counter takenByKafka;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean migrated;
  private volatile boolean postgresUp;
  private volatile boolean kafkaUp = true;

  StoreWatch(
      PostgresSignals signals,
      AgroalDataSource database,
      Flyway flyway,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Clock clock,
      MeterRegistry meters) {
    this.signals = signals;
    this.database = database;
    this.flyway = flyway;
    this.kafka = kafka;
    this.steadiness = new Steadiness(clock);
    this.takenByKafka = meters.counter("waylight.intake.taken.by.kafka");
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
  }

  void start(@Observes @Priority(1) StartupEvent event) throws InterruptedException {
    surviving(this::lookAtPostgres);
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

  synchronized void postgresFailed(RuntimeException failure) {
    if (postgresUp) {
      postgresUp = false;
      steadiness.writeFailed();
      LOG.warnf("PostgreSQL is away (%s): signals are taken by Kafka", Trouble.placeOf(failure));
    }
  }

  void kafkaTook() {
    takenByKafka.increment();
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
      if (steadiness.probed()) {
        postgresUp = true;
        LOG.info("PostgreSQL takes signals");
      }
    } catch (SQLException | FlywayException away) {
      steadiness.probeFailed();
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
    try (KafkaLook kafkaLook = new KafkaLook(kafka)) {
      repeat(() -> lookAtKafka(kafkaLook));
    }
  }

  private void lookAtKafka(KafkaLook kafkaLook) throws InterruptedException {
    if (!kafkaLook.answers()) {
      kafkaFailed();
    } else if (!kafkaUp) {
      kafkaUp = true;
      LOG.info("Kafka is back");
    }
  }

  /** A look at a store. */
  interface Look {
    void look() throws InterruptedException;
  }

  private void repeat(Look look) {
    try {
      while (!stopped.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        surviving(look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whatever a look ends with, the next one is due: a watch that ended would never see a return.
   */
  static void surviving(Look look) throws InterruptedException {
    try {
      look.look();
    } catch (RuntimeException unexpected) {
      LOG.errorf("a look at a store failed: %s", Trouble.placeOf(unexpected));
    }
  }
}

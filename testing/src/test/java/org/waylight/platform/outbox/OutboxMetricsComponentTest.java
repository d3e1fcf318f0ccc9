package org.waylight.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.waylight.contracts.Topics;

/** The gauges over an outbox that no relay empties. */
class OutboxMetricsComponentTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private RelayBench bench;

  @BeforeEach
  void open() {
    bench = new RelayBench();
    bench.database.execute("delete from dead_letter");
    new OutboxMetrics(runtimeLogin(bench.database.url())).bindTo(registry);
  }

  @AfterEach
  void close() {
    bench.database.execute("truncate outbox");
    bench.database.execute("delete from dead_letter");
    bench.close();
  }

  @Test
  @DisplayName("nothing waits in an empty outbox")
  void empty() {
    assertThat(gauge("waylight.outbox.waiting")).isZero();
    assertThat(gauge("waylight.outbox.oldest")).isZero();
    assertThat(gauge("waylight.dead.letters")).isZero();
  }

  @Test
  @DisplayName("the rows that wait are counted, and the oldest of them says how long it has waited")
  void waiting() {
    bench.insert(
        List.of(
            RelayBench.row(Topics.CASES, "a", 0, false),
            RelayBench.row(Topics.CASES, "b", 1, true),
            RelayBench.row(Topics.CASES, "c", 2, false)));
    createdAgo("a", Duration.ofMinutes(10));
    createdAgo("b", Duration.ofMinutes(5));

    assertThat(gauge("waylight.outbox.waiting")).isEqualTo(3);
    assertThat(gauge("waylight.outbox.oldest")).isCloseTo(600, within(30.0));

    bench.database.execute("delete from outbox where key = 'a'");

    assertThat(gauge("waylight.outbox.waiting")).isEqualTo(2);
    assertThat(gauge("waylight.outbox.oldest")).isCloseTo(300, within(30.0));
  }

  @Test
  @DisplayName("counting stops at a hundred thousand")
  void alarmAnyway() {
    bench.database.execute(
        "insert into outbox (id, topic, key, type, headers)"
            + " select gen_random_uuid(), 'cases', 'k', 't', '{}' from generate_series(1, 100001)");

    assertThat(gauge("waylight.outbox.waiting")).isEqualTo(100_000);
  }

  @Test
  @DisplayName("dead letters count until they are replayed or discarded")
  void deadLetters() {
    died(1);
    UUID discarded = died(2);
    assertThat(gauge("waylight.dead.letters")).isEqualTo(2);

    bench.database.execute(
        "update dead_letter set settled_at = now(), settlement = 'DISCARDED' where id = ?",
        discarded);

    assertThat(gauge("waylight.dead.letters")).isEqualTo(1);
  }

  @Test
  @DisplayName("while the database is away the gauges say that they do not know")
  void away() {
    SimpleMeterRegistry alone = new SimpleMeterRegistry();
    new OutboxMetrics(runtimeLogin("jdbc:postgresql://localhost:1/away")).bindTo(alone);

    assertThat(alone.get("waylight.outbox.waiting").gauge().value()).isNaN();
    assertThat(alone.get("waylight.outbox.oldest").gauge().value()).isNaN();
  }

  private double gauge(String name) {
    return registry.get(name).gauge().value();
  }

  private void createdAgo(String key, Duration age) {
    bench.database.execute(
        "update outbox set created_at = now() - make_interval(secs => ?) where key = ?",
        age.toSeconds(),
        key);
  }

  private UUID died(int offset) {
    UUID id = UUID.randomUUID();
    bench.database.execute(
        "insert into dead_letter (id, topic, partition_number, record_offset, record_time, headers,"
            + " reason, died_at) values (?, 'cases', 0, ?, now(), '{}', 'a test', now())",
        id,
        offset);
    return id;
  }

  private PGSimpleDataSource runtimeLogin(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(RelayBench.SCHEMA + "_app");
    source.setPassword(bench.database.password(RelayBench.SCHEMA + "_app"));
    return source;
  }
}

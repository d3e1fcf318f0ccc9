package org.waylight.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.Database;

/** Ids of events are forgotten when they are older than configured, and not before. */
@OnRealParts
class InboxPruningComponentTest {
  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final Database database = Database.of("protocol");

  @Inject DataSource source;
  @Inject InboxPruning.Config config;

  @Test
  @DisplayName("only ids older than configured are forgotten; the default outlives every topic")
  void prunes() {
    UUID tooOld = takenAt(NOW.minus(config.keep()).minus(SECOND));
    UUID justKept = takenAt(NOW.minus(config.keep()));
    UUID young = takenAt(NOW.minus(SECOND));

    pruning(config).prune();

    assertThat(config.keep()).isEqualTo(Duration.ofDays(30));
    assertThat(remembered(tooOld)).isFalse();
    assertThat(remembered(justKept)).isTrue();
    assertThat(remembered(young)).isTrue();

    pruning(() -> Duration.ofDays(20)).prune();

    assertThat(remembered(justKept)).isFalse();
    assertThat(remembered(young)).isTrue();
  }

  private InboxPruning pruning(InboxPruning.Config keep) {
    return new InboxPruning(new InboxTable(source, Clock.fixed(NOW, ZoneOffset.UTC)), keep);
  }

  private UUID takenAt(Instant time) {
    UUID id = UUID.randomUUID();
    database.execute(
        "insert into inbox (event_id, taken_at) values (?, ?)", id, time.atOffset(ZoneOffset.UTC));
    return id;
  }

  private boolean remembered(UUID id) {
    return database.count("select count(*) from inbox where event_id = ?", id) == 1;
  }
}

package org.waylight.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The ids of events already taken. */
@ApplicationScoped
public class InboxTable {
  /** In one order everywhere, so that two batches with the same ids cannot lock each other out. */
  private static final String TAKE =
      """
      insert into inbox (event_id) select id from unnest(?::uuid[]) as id order by id
      on conflict do nothing returning event_id
      """;

  private final DataSource database;
  private final Clock clock;

  @Inject
  public InboxTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores the ids in the current transaction and returns the events not seen before, in order. */
  List<IncomingEvent> takeNew(List<IncomingEvent> events) {
    Object[] ids = events.stream().map(IncomingEvent::id).distinct().toArray();
    Set<UUID> unseen = new HashSet<>();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(TAKE)) {
      insert.setArray(1, connection.createArrayOf("uuid", ids));
      try (var result = insert.executeQuery()) {
        while (result.next()) {
          unseen.add(result.getObject(1, UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new InboxException("the inbox could not be written", e);
    }
    List<IncomingEvent> fresh = new ArrayList<>();
    for (IncomingEvent event : events) {
      if (unseen.remove(event.id())) {
        fresh.add(event);
      }
    }
    return List.copyOf(fresh);
  }

  /**
   * Fails if a statement of the current transaction failed and its error was swallowed: PostgreSQL
   * then answers the commit with a rollback, and the driver takes that for a commit.
   */
  void failIfAborted() {
    try {
      ask();
    } catch (SQLException e) {
      throw new InboxException("the transaction cannot be committed", e);
    }
  }

  /** Whether the database answers now. */
  boolean answers() {
    try {
      ask();
      return true;
    } catch (SQLException away) {
      return false;
    }
  }

  private void ask() throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select 1")) {
      select.execute();
    }
  }

  /**
   * Forgets ids taken longer ago than this.
   *
   * @return how many
   */
  public int forgetOlderThan(Duration age) {
    OffsetDateTime before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from inbox where taken_at < ?")) {
      delete.setObject(1, before);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new InboxException("the inbox could not be pruned", e);
    }
  }
}

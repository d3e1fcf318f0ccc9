package org.waylight.intake.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.intake.application.ErasedSignals;

/** Empties rows in the order in which every writer locks: conversations, signals, messages. */
@ApplicationScoped
class PostgresErasures implements ErasedSignals {
  private static final String HOLD =
      "select id from conversation where signal_id = any (?) order by id for update";
  private static final String REMEMBER =
      """
      insert into erased_signal (signal_id, case_id, erased_at)
      select id, ?, ? from unnest(?::uuid[]) as id on conflict do nothing
      """;

  /** A place and how it is emptied; what it counts had something. */
  private record Place(String kind, String sql) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(
              "conversations",
              """
              update conversation set signal_id = null, first_message_at = null, last_message_at = null
              where signal_id = any (?)
              """),
          new Place("facts", "update signal set facts = '{}' where id = any (?) and facts <> '{}'"),
          new Place(
              "messages",
              """
              update signal_message set sealed_text = '', facts = null
              where signal_id = any (?) and (sealed_text <> '' or facts is not null)
              """));

  private static final List<String> LATE =
      List.of(
          """
          update signal set facts = '{}' where id = ?
            and exists (select from erased_signal where signal_id = ?)
          """,
          """
          update signal_message set sealed_text = '', facts = null
          where exists (select from erased_signal where signal_id = ?)
            and (signal_id = ? or id = any (?))
          """);

  private final DataSource database;

  PostgresErasures(DataSource database) {
    this.database = database;
  }

  @Override
  public List<ErasedCount> erase(UUID caseId, Collection<UUID> signalIds, Instant at) {
    Sql.run(
        database,
        HOLD,
        select -> {
          select.setArray(1, uuids(select, signalIds));
          select.executeQuery().close();
          return true;
        });
    Sql.run(
        database,
        REMEMBER,
        insert -> {
          insert.setObject(1, caseId);
          insert.setObject(2, at.atOffset(ZoneOffset.UTC));
          insert.setArray(3, uuids(insert, signalIds));
          return insert.executeUpdate();
        });
    List<ErasedCount> counts = new ArrayList<>();
    for (Place place : PLACES) {
      int count =
          Sql.run(
              database,
              place.sql(),
              update -> {
                update.setArray(1, uuids(update, signalIds));
                return update.executeUpdate();
              });
      counts.add(new ErasedCount(place.kind(), count));
    }
    return counts;
  }

  @Override
  public void eraseLate(UUID signalId, Collection<UUID> messageIds) {
    Sql.run(
        database,
        LATE.getFirst(),
        update -> {
          update.setObject(1, signalId);
          update.setObject(2, signalId);
          return update.executeUpdate();
        });
    Sql.run(
        database,
        LATE.getLast(),
        update -> {
          update.setObject(1, signalId);
          update.setObject(2, signalId);
          update.setArray(3, uuids(update, messageIds));
          return update.executeUpdate();
        });
  }

  private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids)
      throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }
}

package org.waylight.triage.erasure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.triage.erasure.application.PersonalTraces;

/** Every place of docs/retention.md that is a row of triage, but for ties, as statements. */
@ApplicationScoped
public class JdbcPersonalTraces implements PersonalTraces {
  /** A place and how it is emptied; what it counts had something. */
  private record Place(String kind, String sql) {}

  private static final List<Place> BY_SIGNAL =
      List.of(
          new Place(
              "messages",
              "update message set text = null, reading = '{}' where signal_id = any (?)"
                  + " and (text is not null or reading <> '{}')"),
          new Place("conversations", "delete from conversation where signal_id = any (?)"));

  private static final List<Place> BY_CASE =
      List.of(
          new Place(
              "notes", "update note set text = null where case_id = any (?) and text is not null"),
          new Place(
              "followUps",
              """
              update follow_up set what = null, outcome = coalesce(outcome, 'DROPPED'),
                settled_by = coalesce(settled_by, 'triage'), settled_at = coalesce(settled_at, now())
              where case_id = any (?) and what is not null
              """),
          new Place(
              "handovers",
              """
              update handover set note = null where note is not null
                and id in (select handover_id from handover_case where case_id = any (?))
              """),
          new Place(
              "responses",
              "delete from case_response where case_id = any (?) and kind in ('PLAN', 'CONSENT')"));

  private static final String MARK =
      "update case_file set erased_at = ?, tags = '{}' where id = any (?)";

  private static final String SIGNALS_OF =
      """
      with kept as (select id from signal where case_id = any (?))
      select id from kept
      union select h.signal_id from signal_home h join kept on h.home = kept.id
      union select e.signal_id from erased_signal e join kept on e.home = kept.id
      """;

  /** What was kept under the old home, and the old home itself, goes on under the new one. */
  private static final List<String> REHOME =
      List.of(
          """
          insert into erased_signal (signal_id, home, was)
          select moved.signal_id, heir.new, array[heir.old]
          from unnest(?::uuid[], ?::uuid[]) as heir (old, new)
          cross join lateral (
            select heir.old as signal_id
            union select h.signal_id from signal_home h where h.home = heir.old
            union select e.signal_id from erased_signal e where e.home = heir.old) as moved
          on conflict (signal_id) do update
            set home = excluded.home, was = erased_signal.was || excluded.was
          """,
          """
          update signal_home set home = heir.new
          from unnest(?::uuid[], ?::uuid[]) as heir (old, new) where signal_home.home = heir.old
          """,
          """
          insert into signal_home (signal_id, home)
          select old, new from unnest(?::uuid[], ?::uuid[]) as heir (old, new)
          on conflict (signal_id) do update set home = excluded.home
          """);

  private final DataSource database;

  @Inject
  public JdbcPersonalTraces(DataSource database) {
    this.database = database;
  }

  @Override
  public Set<UUID> signalsOf(Collection<UUID> caseIds) {
    Set<UUID> ids = new TreeSet<>();
    run(
        SIGNALS_OF,
        select -> {
          select.setArray(1, uuids(select, caseIds));
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              ids.add(row.getObject(1, UUID.class));
            }
          }
        });
    return ids;
  }

  @Override
  public void holdConversations(Collection<UUID> signalIds) {
    run(
        "select id from conversation where signal_id = any (?) order by id for update",
        select -> {
          select.setArray(1, uuids(select, signalIds));
          select.executeQuery().close();
        });
  }

  @Override
  public List<ErasedCount> erase(
      UUID root, Collection<UUID> caseIds, Collection<UUID> signalIds, Instant at) {
    List<ErasedCount> counts = new ArrayList<>();
    BY_SIGNAL.forEach(place -> counts.add(emptied(place, signalIds)));
    BY_CASE.forEach(place -> counts.add(emptied(place, caseIds)));
    run(
        MARK,
        update -> {
          update.setObject(1, at.atOffset(ZoneOffset.UTC));
          update.setArray(2, uuids(update, caseIds));
          counts.add(new ErasedCount("cases", update.executeUpdate()));
        });
    run(
        "select kind, erased from erase_kept(?)",
        select -> {
          select.setObject(1, root);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              counts.add(new ErasedCount(row.getString(1), row.getInt(2)));
            }
          }
        });
    return counts;
  }

  @Override
  public void rehome(Map<UUID, UUID> newHomes) {
    List<UUID> olds = List.copyOf(newHomes.keySet());
    List<UUID> news = olds.stream().map(newHomes::get).toList();
    for (String sql : REHOME) {
      run(
          sql,
          statement -> {
            statement.setArray(1, uuids(statement, olds));
            statement.setArray(2, uuids(statement, news));
            statement.executeUpdate();
          });
    }
  }

  private ErasedCount emptied(Place place, Collection<UUID> ids) {
    int[] count = new int[1];
    run(
        place.sql(),
        statement -> {
          statement.setArray(1, uuids(statement, ids));
          count[0] = statement.executeUpdate();
        });
    return new ErasedCount(place.kind(), count[0]);
  }

  private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids)
      throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }

  /** Work with a statement in the current transaction. */
  @FunctionalInterface
  private interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }

  private void run(String sql, Work work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      work.with(statement);
    } catch (SQLException e) {
      throw new ErasureStoreException("a case could not be erased", e);
    }
  }
}

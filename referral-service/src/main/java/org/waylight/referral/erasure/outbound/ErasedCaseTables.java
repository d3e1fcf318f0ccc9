package org.waylight.referral.erasure.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.referral.disclosure.outbound.TableException;
import org.waylight.referral.erasure.application.ErasedCases;

/** Every place of docs/retention.md that is a row of referral, as statements. */
@ApplicationScoped
public class ErasedCaseTables implements ErasedCases {
  /**
   * A case that was never heard of gets a row too: its states may still come, from another
   * partition or a dead letter.
   */
  private static final String MARK =
      """
      insert into case_file (case_id, version, status, state, erased_at)
      select id, 0, 'CLOSED', '{"assessment":{"topics":[]}}', ? from unnest(?::uuid[]) as id
      on conflict (case_id) do update set erased_at = coalesce(case_file.erased_at, excluded.erased_at)
      """;

  /** A place and how it is emptied; what it counts had something. */
  private record Place(String kind, String sql) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(
              "caseStates",
              """
              update case_file set status = 'CLOSED', state = jsonb_build_object(
                'assessment', jsonb_build_object('topics', coalesce(state #> '{assessment,topics}', '[]')),
                'mergedInto', state -> 'mergedInto')
              where case_id = any (?) and state -> 'persons' is not null
              """),
          new Place("plans", "delete from plan where case_id = any (?)"),
          new Place(
              "consentReasons",
              "update consent set withdrawn_reason = null"
                  + " where case_id = any (?) and withdrawn_reason is not null"),
          new Place(
              "phoneTasks",
              """
              update phone_task set taken_by = null where taken_by is not null
                and report_id in (select report_id from report where case_id = any (?))
              """),
          new Place(
              "liveTransfers",
              """
              update live_transfer set taken_by = null where taken_by is not null
                and report_id in (select report_id from report where case_id = any (?))
              """));

  private final DataSource database;

  @Inject
  public ErasedCaseTables(DataSource database) {
    this.database = database;
  }

  @Override
  public void mark(Collection<UUID> cases, Instant at) {
    run(
        MARK,
        insert -> {
          insert.setObject(1, at.atOffset(ZoneOffset.UTC));
          insert.setArray(2, uuids(insert, cases));
          insert.executeUpdate();
        });
  }

  @Override
  public List<ErasedCount> empty(Collection<UUID> cases) {
    List<ErasedCount> counts = new ArrayList<>();
    for (Place place : PLACES) {
      run(
          place.sql(),
          statement -> {
            statement.setArray(1, uuids(statement, cases));
            counts.add(new ErasedCount(place.kind(), statement.executeUpdate()));
          });
    }
    run(
        "select erase_decision_reasons(?)",
        select -> {
          select.setArray(1, uuids(select, cases));
          try (var row = select.executeQuery()) {
            row.next();
            counts.add(new ErasedCount("decisionReasons", row.getInt(1)));
          }
        });
    return counts;
  }

  @Override
  public List<UUID> reports(Collection<UUID> cases) {
    List<UUID> reports = new ArrayList<>();
    run(
        "select report_id from report where case_id = any (?) order by report_id",
        select -> {
          select.setArray(1, uuids(select, cases));
          try (var row = select.executeQuery()) {
            while (row.next()) {
              reports.add(row.getObject(1, UUID.class));
            }
          }
        });
    return reports;
  }

  @Override
  public void replaceBodies(Map<UUID, SealedText> bodies) {
    run(
        "update report set body = ? where report_id = ?",
        update -> {
          for (Map.Entry<UUID, SealedText> body : bodies.entrySet()) {
            update.setString(1, body.getValue().envelope());
            update.setObject(2, body.getKey());
            update.addBatch();
          }
          update.executeBatch();
        });
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
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      work.with(statement);
    } catch (SQLException e) {
      throw new TableException("a case could not be erased", e);
    }
  }
}

package org.waylight.triage.erasure.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.platform.json.EventJson;
import org.waylight.triage.erasure.application.ErasureStore;
import org.waylight.triage.erasure.domain.Erasure;

/** Erasures and proofs as rows. */
@ApplicationScoped
public class JdbcErasures implements ErasureStore {
  private static final TypeReference<List<ErasedCount>> COUNTS = new TypeReference<>() {};
  private static final String SAVE =
      """
      insert into erasure (case_id, cause, policy_version, requested_by, requested_at, reason, confirmed_by,
        erased_at, joined_case_ids, signal_ids, round, told_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (case_id) do update set cause = excluded.cause, policy_version = excluded.policy_version,
        requested_by = coalesce(excluded.requested_by, erasure.requested_by),
        requested_at = coalesce(excluded.requested_at, erasure.requested_at),
        reason = excluded.reason, confirmed_by = excluded.confirmed_by, erased_at = excluded.erased_at,
        joined_case_ids = excluded.joined_case_ids, signal_ids = excluded.signal_ids,
        round = excluded.round, told_at = excluded.told_at
      """;

  /** One proof for each service of the round told last, or it is not complete. */
  static final String UNPROVEN =
      """
      e.erased_at is not null and 2 > (
        select count(*) from erasure_proof p where p.case_id = e.case_id and p.round = e.round
          and p.service in ('intake', 'referral'))
      """;

  private static final String PROVE =
      """
      insert into erasure_proof (case_id, service, round, proved_at, counts)
      select case_id, ?, ?, ?, ?::jsonb from erasure where case_id = ? and erased_at is not null
      on conflict do nothing
      """;

  private final DataSource database;

  @Inject
  public JdbcErasures(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Proven> of(UUID caseId) {
    return read(
            "select e.* from erasure e where e.case_id = ? or ? = any (e.joined_case_ids)"
                + " order by e.case_id = ? desc limit 1",
            select -> {
              select.setObject(1, caseId);
              select.setObject(2, caseId);
              select.setObject(3, caseId);
            })
        .stream()
        .findFirst();
  }

  @Override
  public void save(Erasure erasure) {
    run(
        SAVE,
        insert -> {
          Erasure.Requested requested = erasure.requested();
          SealedText reason = requested == null ? null : requested.reason();
          Erasure.Done done = erasure.done();
          insert.setObject(1, erasure.caseId());
          insert.setString(2, erasure.cause().name());
          insert.setString(3, erasure.policyVersion());
          insert.setString(4, requested == null ? null : requested.by());
          insert.setObject(5, requested == null ? null : utc(requested.at()));
          insert.setString(6, reason == null ? null : reason.envelope());
          insert.setString(7, erasure.confirmedBy());
          insert.setObject(8, done == null ? null : utc(done.at()));
          insert.setArray(9, uuids(insert, done == null ? List.of() : done.joinedCaseIds()));
          insert.setArray(10, uuids(insert, done == null ? List.of() : done.signalIds()));
          insert.setInt(11, done == null ? 0 : done.round());
          insert.setObject(12, done == null ? null : utc(done.toldAt()));
          insert.executeUpdate();
        });
  }

  @Override
  public void saveCounts(UUID caseId, List<ErasedCount> counts) {
    run(
        "update erasure set counts = ?::jsonb where case_id = ?",
        update -> {
          update.setString(1, json(counts));
          update.setObject(2, caseId);
          update.executeUpdate();
        });
  }

  @Override
  public void told(UUID caseId, int round, Instant at) {
    run(
        "update erasure set round = ?, told_at = ? where case_id = ?",
        update -> {
          update.setInt(1, round);
          update.setObject(2, utc(at));
          update.setObject(3, caseId);
          update.executeUpdate();
        });
  }

  @Override
  public void withdraw(UUID caseId) {
    run(
        "delete from erasure where case_id = ? and erased_at is null",
        delete -> {
          delete.setObject(1, caseId);
          delete.executeUpdate();
        });
  }

  @Override
  public boolean prove(UUID caseId, Erasure.Proof proof) {
    run(
        PROVE,
        insert -> {
          insert.setString(1, proof.service());
          insert.setInt(2, proof.round());
          insert.setObject(3, utc(proof.at()));
          insert.setString(4, json(proof.counts()));
          insert.setObject(5, caseId);
          insert.executeUpdate();
        });
    return of(caseId).filter(known -> known.erasure().done() != null).isPresent();
  }

  @Override
  public List<Proven> open(int limit) {
    return read(
        "select e.* from erasure e where e.erased_at is null or ("
            + UNPROVEN
            + ") order by coalesce(e.told_at, e.requested_at), e.case_id limit ?",
        select -> select.setInt(1, limit));
  }

  @Override
  public List<UUID> erased(@Nullable UUID after, int limit) {
    List<UUID> ids = new ArrayList<>();
    run(
        "select case_id from erasure where erased_at is not null and case_id > ?"
            + " order by case_id limit ?",
        select -> {
          select.setObject(1, after == null ? new UUID(0, 0) : after);
          select.setInt(2, limit);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              ids.add(row.getObject(1, UUID.class));
            }
          }
        });
    return ids;
  }

  @Override
  public int unproven(Instant before) {
    int[] count = new int[1];
    run(
        "select count(*) from erasure e where e.told_at < ? and " + UNPROVEN,
        select -> {
          select.setObject(1, utc(before));
          try (ResultSet row = select.executeQuery()) {
            row.next();
            count[0] = row.getInt(1);
          }
        });
    return count[0];
  }

  private List<Proven> read(String sql, Work binding) {
    List<Erasure> erasures = new ArrayList<>();
    run(
        sql,
        select -> {
          binding.with(select);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              erasures.add(erasure(row));
            }
          }
        });
    return erasures.stream().map(each -> new Proven(each, proofs(each.caseId()))).toList();
  }

  private List<Erasure.Proof> proofs(UUID caseId) {
    List<Erasure.Proof> proofs = new ArrayList<>();
    run(
        "select service, round, proved_at, counts::text from erasure_proof where case_id = ?"
            + " order by round, service",
        select -> {
          select.setObject(1, caseId);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              proofs.add(
                  new Erasure.Proof(
                      row.getString(1), row.getInt(2), counts(row.getString(4)), time(row, 3)));
            }
          }
        });
    return proofs;
  }

  private static Erasure erasure(ResultSet row) throws SQLException {
    String by = row.getString("requested_by");
    String reason = row.getString("reason");
    OffsetDateTime erasedAt = row.getObject("erased_at", OffsetDateTime.class);
    return new Erasure(
        row.getObject("case_id", UUID.class),
        ErasureCause.valueOf(row.getString("cause")),
        row.getString("policy_version"),
        by == null
            ? null
            : new Erasure.Requested(
                by,
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                reason == null ? null : new SealedText(reason)),
        row.getString("confirmed_by"),
        erasedAt == null
            ? null
            : new Erasure.Done(
                erasedAt.toInstant(),
                List.of((UUID[]) row.getArray("joined_case_ids").getArray()),
                List.of((UUID[]) row.getArray("signal_ids").getArray()),
                counts(row.getString("counts")),
                row.getInt("round"),
                row.getObject("told_at", OffsetDateTime.class).toInstant()));
  }

  private static List<ErasedCount> counts(@Nullable String json) throws SQLException {
    if (json == null) {
      return List.of();
    }
    try {
      return EventJson.mapper().readValue(json, COUNTS);
    } catch (JsonProcessingException e) {
      throw new SQLException("counts are not readable", e);
    }
  }

  private static String json(List<ErasedCount> counts) throws SQLException {
    try {
      return EventJson.mapper().writeValueAsString(counts);
    } catch (JsonProcessingException e) {
      throw new SQLException("counts are not writable", e);
    }
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static java.sql.Array uuids(PreparedStatement statement, List<UUID> ids)
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
      throw new ErasureStoreException("erasures could not be read or written", e);
    }
  }
}

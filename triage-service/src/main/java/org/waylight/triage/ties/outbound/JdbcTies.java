package org.waylight.triage.ties.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.ties.application.TieStore;
import org.waylight.triage.ties.domain.Signature;
import org.waylight.triage.ties.domain.Suggestion.Between;
import org.waylight.triage.ties.domain.Tie;
import org.waylight.triage.ties.domain.TieKey;
import org.waylight.triage.ties.domain.TieKey.Where;
import org.waylight.triage.ties.domain.TieKind;

/** Ties in PostgreSQL: a batch of signals costs a handful of statements. */
@ApplicationScoped
public class JdbcTies implements TieStore {
  private static final String HOLDERS =
      """
      select found.key, found.signal_id, found.kind, found.message_id, found.start_at, found.end_at
      from unnest(?::bigint[]) as asked(key)
      cross join lateral (select * from tie_key k where k.key = asked.key limit ?) as found
      """;
  private static final String SAVE_TIES =
      """
      insert into tie (one, other, kind, key, score, one_message, one_start, one_end, other_message,
        other_start, other_end, noticed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (one, other, kind, key) do update set score = excluded.score
      where tie.score < excluded.score
      """;
  private static final String OF_CASE =
      """
      with own as (select id from signal where case_id = ?),
      found as (
        select t.*, t.other as there from tie t join own on own.id = t.one
        union all
        select t.*, t.one as there from tie t join own on own.id = t.other)
      select found.*, s.case_id as other_case from found join signal s on s.id = found.there
      where s.case_id <> ? order by found.one, found.other, found.kind, found.key
      """;
  private static final String DECIDE =
      """
      update tie set state = ?, decided_by = ?, decided_at = ?
      from signal a, signal b
      where a.id = tie.one and b.id = tie.other
        and (tie.one in (select id from signal where case_id = ?)
          or tie.other in (select id from signal where case_id = ?))
        and ((a.case_id = ? and b.case_id = ?) or (a.case_id = ? and b.case_id = ?))
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from tie_key where signal_id = any (?) and kind <> 'TEXT'",
          "delete from tie_signature where signal_id = any (?)",
          "delete from tie where one = any (?)",
          "delete from tie where other = any (?)");

  private final DataSource database;

  @Inject
  public JdbcTies(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Signature> signatures(Collection<UUID> signalIds) {
    Map<UUID, Signature> signatures = new HashMap<>();
    if (!signalIds.isEmpty()) {
      run(
          "select signal_id, signature from tie_signature where signal_id = any (?)",
          select -> {
            select.setArray(1, uuids(select, signalIds));
            each(
                select, row -> signatures.put(id(row, "signal_id"), Signature.of(row.getBytes(2))));
          });
    }
    return signatures;
  }

  @Override
  public List<TieKey> keys(Collection<UUID> signalIds) {
    List<TieKey> keys = new ArrayList<>();
    run(
        "select * from tie_key where signal_id = any (?) and kind <> 'TEXT'",
        select -> {
          select.setArray(1, uuids(select, signalIds));
          each(select, row -> keys.add(key(row)));
        });
    return keys;
  }

  @Override
  public void saveSignatures(Map<UUID, Signature> signatures, List<TieKey> outdated) {
    batch(
        "delete from tie_key where key = ? and signal_id = ?",
        outdated,
        (delete, key) -> {
          delete.setLong(1, key.key());
          delete.setObject(2, key.signalId());
        });
    batch(
        """
        insert into tie_signature values (?, ?)
        on conflict (signal_id) do update set signature = excluded.signature
        """,
        signatures.entrySet(),
        (insert, entry) -> {
          insert.setObject(1, entry.getKey());
          insert.setBytes(2, entry.getValue().written());
        });
  }

  @Override
  public void saveKeys(List<TieKey> keys) {
    batch(
        "insert into tie_key values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        keys,
        (insert, key) -> {
          insert.setLong(1, key.key());
          insert.setObject(2, key.signalId());
          insert.setString(3, key.kind().name());
          where(insert, 4, key.where());
        });
  }

  @Override
  public Map<Long, List<TieKey>> holders(Collection<Long> keys, int atMost) {
    Map<Long, List<TieKey>> holders = new HashMap<>();
    run(
        HOLDERS,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("bigint", keys.toArray()));
          select.setInt(2, atMost);
          each(
              select,
              row -> {
                TieKey key = key(row);
                holders.computeIfAbsent(key.key(), any -> new ArrayList<>()).add(key);
              });
        });
    return holders;
  }

  @Override
  public void saveTies(List<Tie> ties) {
    // In one order everywhere, so that two batches cannot lock each other out.
    List<Tie> ordered =
        ties.stream()
            .sorted(
                Comparator.comparing(Tie::one)
                    .thenComparing(Tie::other)
                    .thenComparing(Tie::kind)
                    .thenComparing(Tie::key))
            .toList();
    batch(
        SAVE_TIES,
        ordered,
        (insert, tie) -> {
          insert.setObject(1, tie.one());
          insert.setObject(2, tie.other());
          insert.setString(3, tie.kind().name());
          insert.setLong(4, tie.key());
          insert.setDouble(5, tie.score());
          where(insert, 6, tie.whereInOne());
          where(insert, 9, tie.whereInOther());
          insert.setObject(12, utc(tie.noticedAt()));
        });
  }

  @Override
  public List<Between> of(UUID caseId) {
    List<Between> ties = new ArrayList<>();
    run(
        OF_CASE,
        select -> {
          select.setObject(1, caseId);
          select.setObject(2, caseId);
          each(select, row -> ties.add(new Between(id(row, "other_case"), tie(row))));
        });
    return ties;
  }

  @Override
  public void decide(UUID caseId, UUID otherCaseId, Tie.State state, String by, Instant at) {
    run(
        DECIDE,
        update -> {
          update.setString(1, state.name());
          update.setString(2, by);
          update.setObject(3, utc(at));
          UUID[] cases = {caseId, caseId, caseId, otherCaseId, otherCaseId, caseId};
          for (int i = 0; i < cases.length; i++) {
            update.setObject(4 + i, cases[i]);
          }
          update.executeUpdate();
        });
  }

  @Override
  public int forget(Collection<UUID> signalIds) {
    int[] count = new int[1];
    for (String sql : FORGET) {
      run(
          sql,
          delete -> {
            delete.setArray(1, uuids(delete, signalIds));
            count[0] += delete.executeUpdate();
          });
    }
    return count[0];
  }

  private static TieKey key(ResultSet row) throws SQLException {
    return new TieKey(
        id(row, "signal_id"),
        TieKind.valueOf(row.getString("kind")),
        row.getLong("key"),
        where(row, "message_id", "start_at", "end_at"));
  }

  private static Tie tie(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Tie(
        id(row, "one"),
        id(row, "other"),
        TieKind.valueOf(row.getString("kind")),
        row.getLong("key"),
        row.getDouble("score"),
        where(row, "one_message", "one_start", "one_end"),
        where(row, "other_message", "other_start", "other_end"),
        row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
        Tie.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant());
  }

  private static @Nullable Where where(ResultSet row, String message, String start, String end)
      throws SQLException {
    UUID messageId = row.getObject(message, UUID.class);
    return messageId == null ? null : new Where(messageId, row.getInt(start), row.getInt(end));
  }

  private static void where(PreparedStatement statement, int at, @Nullable Where where)
      throws SQLException {
    if (where == null) {
      statement.setNull(at, Types.OTHER);
      statement.setNull(at + 1, Types.INTEGER);
      statement.setNull(at + 2, Types.INTEGER);
    } else {
      statement.setObject(at, where.messageId());
      statement.setInt(at + 1, where.start());
      statement.setInt(at + 2, where.end());
    }
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids)
      throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }

  @FunctionalInterface
  private interface Work {
    void on(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Binding<T> {
    void bind(PreparedStatement statement, T value) throws SQLException;
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void run(String sql, Work work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      work.on(statement);
    } catch (SQLException e) {
      throw new TieStoreException("ties could not be read or written", e);
    }
  }

  private <T> void batch(String sql, Collection<T> values, Binding<T> binding) {
    if (values.isEmpty()) {
      return;
    }
    run(
        sql,
        statement -> {
          for (T value : values) {
            binding.bind(statement, value);
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  private static void each(PreparedStatement select, RowReader reader) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }
}

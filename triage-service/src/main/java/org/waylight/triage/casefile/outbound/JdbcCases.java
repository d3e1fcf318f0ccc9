package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.application.ErasedCase;
import org.waylight.triage.casefile.application.Note;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;

/** Cases in PostgreSQL, by plain JDBC: a batch of signals costs a handful of statements. */
@ApplicationScoped
public class JdbcCases implements CaseStore {
  /** The cases asked for, and all that joined them: what was kept under them still belongs here. */
  static final String WITH_JOINED =
      """
      with recursive told as (
        select unnest(?::uuid[]) as id
        union
        select c.id from case_file c join told on c.merged_into = told.id)
      """;

  private static final String HOLD_SIGNALS =
      """
      select pg_advisory_xact_lock(key) from
        (select distinct hashtextextended(id::text, 0) as key from unnest(?::uuid[]) as id order by key)
        as keys
      """;
  private final DataSource database;

  @Inject
  public JdbcCases(DataSource database) {
    this.database = database;
  }

  @Override
  public void holdSignals(Collection<UUID> signalIds) {
    withConnection(connection -> rows(connection, HOLD_SIGNALS, signalIds, row -> {}));
  }

  @Override
  public Map<UUID, UUID> casesOf(Collection<UUID> signalIds) {
    Map<UUID, UUID> cases = new HashMap<>();
    withConnection(
        connection ->
            rows(
                connection,
                "select id, case_id from signal where id = any (?)",
                signalIds,
                row -> cases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
    return cases;
  }

  @Override
  public Map<UUID, CaseFile> loadForChange(Collection<UUID> caseIds) {
    Map<UUID, CaseFile> files = new HashMap<>();
    withConnection(c -> files.putAll(new CaseRows(c).load(caseIds, " for update")));
    refuseErased(caseIds, files);
    return files;
  }

  @Override
  public Optional<CaseFile> load(UUID caseId) {
    Map<UUID, CaseFile> files = new HashMap<>();
    withConnection(c -> files.putAll(new CaseRows(c).load(List.of(caseId), "")));
    refuseErased(List.of(caseId), files);
    return Optional.ofNullable(files.get(caseId));
  }

  private void refuseErased(Collection<UUID> asked, Map<UUID, CaseFile> found) {
    List<UUID> missing = asked.stream().filter(id -> !found.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      withConnection(
          connection ->
              rows(
                  connection,
                  "select id from case_file where id = any (?) and erased_at is not null",
                  missing,
                  row -> {
                    throw ErasedCase.problem();
                  }));
    }
  }

  @Override
  public void save(List<CaseChange> changes, Map<UUID, SealedText> texts) {
    if (!changes.isEmpty()) {
      withConnection(connection -> new CaseWrites(connection).write(changes, texts));
    }
  }

  @Override
  public Map<UUID, SealedText> texts(UUID caseId) {
    Map<UUID, SealedText> texts = new HashMap<>();
    withConnection(
        connection ->
            rows(
                connection,
                """
                select m.id, m.text from message m join signal s on s.id = m.signal_id
                where s.case_id = any (?) and m.text is not null
                """,
                List.of(caseId),
                row -> texts.put(row.getObject(1, UUID.class), new SealedText(row.getString(2)))));
    return texts;
  }

  @Override
  public void add(Note note) {
    withConnection(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("insert into note values (?, ?, ?, ?, ?, ?, ?)")) {
            SealedText text = note.text();
            insert.setObject(1, note.id());
            insert.setObject(2, note.caseId());
            insert.setString(3, note.kind().name());
            insert.setString(4, note.about());
            insert.setString(5, note.author());
            insert.setObject(6, CaseRows.utc(note.writtenAt()));
            insert.setString(7, text == null ? null : text.envelope());
            insert.executeUpdate();
          }
        });
  }

  @Override
  public List<UUID> withJoined(UUID caseId) {
    List<UUID> ids = new ArrayList<>();
    withConnection(
        connection ->
            rows(
                connection,
                WITH_JOINED + "select id from told order by id",
                List.of(caseId),
                row -> ids.add(row.getObject(1, UUID.class))));
    return ids;
  }

  @Override
  public List<Note> notes(UUID caseId) {
    List<Note> notes = new ArrayList<>();
    withConnection(
        connection ->
            rows(
                connection,
                WITH_JOINED
                    + """
                    select id, case_id, kind, about, author, written_at, text from note
                    where case_id in (select id from told) order by id
                    """,
                List.of(caseId),
                row ->
                    notes.add(
                        new Note(
                            row.getObject("id", UUID.class),
                            row.getObject("case_id", UUID.class),
                            Note.Kind.valueOf(row.getString("kind")),
                            row.getString("about"),
                            row.getString("author"),
                            CaseRows.time(row, "written_at"),
                            sealed(row.getString("text"))))));
    return notes;
  }

  private static @Nullable SealedText sealed(@Nullable String envelope) {
    return envelope == null ? null : new SealedText(envelope);
  }

  private static void rows(
      Connection connection, String sql, Collection<UUID> ids, CaseRows.RowReader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  /** Work on the connection of the current transaction. */
  @FunctionalInterface
  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  private void withConnection(Work work) {
    try (Connection connection = database.getConnection()) {
      work.with(connection);
    } catch (SQLException e) {
      throw new CaseStoreException("cases could not be read or written", e);
    }
  }
}

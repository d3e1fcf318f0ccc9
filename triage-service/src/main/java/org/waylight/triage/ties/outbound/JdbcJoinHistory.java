package org.waylight.triage.ties.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.SealedText;
import org.waylight.platform.json.EventJson;
import org.waylight.triage.ties.application.JoinHistory;
import org.waylight.triage.ties.domain.JoinEntry;

/** The history of joining and parting as rows. */
@ApplicationScoped
public class JdbcJoinHistory implements JoinHistory {
  private static final String COLUMNS =
      "select j.id, j.kind, j.case_id, j.other_case_id, j.joined_by, j.joined_at, j.reason,"
          + " j.content::text from case_join j ";

  /** Cases that are in this one now, and it itself. */
  private static final String TOLD =
      """
      with recursive told as (
        select ?::uuid as id
        union
        select c.id from case_file c join told on c.merged_into = told.id)
      """;

  private static final String OF_CASE =
      TOLD
          + COLUMNS
          + "where j.case_id in (select id from told) or j.other_case_id in (select id from told)"
          + " order by j.joined_at, j.id";
  private static final String INTO =
      TOLD
          + COLUMNS
          + "join case_file c on c.id = j.other_case_id and c.merged_into = j.case_id"
          + " where j.kind = 'JOINED' and j.case_id in (select id from told)"
          + " order by j.joined_at desc, j.id desc";

  private final DataSource database;

  @Inject
  public JdbcJoinHistory(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(List<JoinEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into case_join values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      for (JoinEntry entry : entries) {
        SealedText reason = entry.reason();
        insert.setObject(1, entry.id());
        insert.setString(2, entry.kind().name());
        insert.setObject(3, entry.caseId());
        insert.setObject(4, entry.otherCaseId());
        insert.setString(5, entry.by());
        insert.setObject(6, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(7, reason == null ? null : reason.envelope());
        insert.setString(8, EventJson.mapper().writeValueAsString(JoinContent.of(entry.moved())));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException e) {
      throw new TieStoreException("joins could not be kept", e);
    }
  }

  @Override
  public List<JoinEntry> of(UUID caseId) {
    return read(OF_CASE, caseId);
  }

  @Override
  public List<JoinEntry> joinsInto(UUID caseId) {
    return read(INTO, caseId);
  }

  private List<JoinEntry> read(String sql, UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, caseId);
      List<JoinEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException | JsonProcessingException e) {
      throw new TieStoreException("joins could not be read", e);
    }
  }

  private static JoinEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
    String reason = row.getString("reason");
    return new JoinEntry(
        row.getObject("id", UUID.class),
        JoinEntry.Kind.valueOf(row.getString("kind")),
        row.getObject("case_id", UUID.class),
        row.getObject("other_case_id", UUID.class),
        row.getString("joined_by"),
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        reason == null ? null : new SealedText(reason),
        EventJson.mapper().readValue(row.getString("content"), JoinContent.class).joined());
  }
}

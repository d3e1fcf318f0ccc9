package org.waylight.triage.casefile.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.Signal;

/** Reads cases whole from their rows: the case, its signals, their messages; three statements. */
final class CaseRows {
  static final String CASES =
      """
      select id, version, status, held_by, state_since, close_reason, opened_at, content::text
      from case_file where id = any (?) and erased_at is null order by id
      """;
  private static final String SIGNALS =
      "select case_id, content::text from signal where case_id = any (?) order by received_at, id";
  private static final String MESSAGES =
      """
      select m.signal_id, m.id, m.position, m.sent_at, m.author, m.reading::text
      from message m join signal s on s.id = m.signal_id where s.case_id = any (?)
      """;

  private final Connection connection;

  CaseRows(Connection connection) {
    this.connection = connection;
  }

  /** The cases by id; {@code suffix} may hold the rows. */
  Map<UUID, CaseFile> load(Collection<UUID> ids, String suffix) throws SQLException {
    Map<UUID, CaseFile> bare = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return bare;
    }
    query(CASES + suffix, ids, row -> bare.put(row.getObject("id", UUID.class), bare(row)));
    Map<UUID, List<Message>> messages = new LinkedHashMap<>();
    query(
        MESSAGES,
        bare.keySet(),
        row ->
            messages
                .computeIfAbsent(row.getObject("signal_id", UUID.class), id -> new ArrayList<>())
                .add(message(row)));
    Map<UUID, List<Signal>> signals = new LinkedHashMap<>();
    query(
        SIGNALS,
        bare.keySet(),
        row ->
            signals
                .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
                .add(signal(row, messages)));
    bare.replaceAll((id, file) -> whole(file, signals.getOrDefault(id, List.of())));
    return bare;
  }

  private static CaseFile bare(ResultSet row) throws SQLException {
    CaseContent content = Json.read(row.getString("content"), CaseContent.class);
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        state(row, content),
        time(row, "opened_at"),
        List.of(),
        content.persons(),
        content.readingDecisions(),
        content.personDecisions(),
        content.raised(),
        content.clock(),
        content.assessment(),
        content.mergedInto());
  }

  private static CaseState state(ResultSet row, CaseContent content) throws SQLException {
    Instant since = time(row, "state_since");
    return switch (CaseStatus.valueOf(row.getString("status"))) {
      case OPEN -> new CaseState.Open();
      case CLAIMED -> new CaseState.Claimed(row.getString("held_by"), since);
      case REVIEWED -> new CaseState.Reviewed(row.getString("held_by"), since);
      case CLOSED -> {
        String by = content.closedBy();
        yield new CaseState.Closed(
            CloseReason.valueOf(row.getString("close_reason")), by == null ? "" : by, since);
      }
    };
  }

  private static CaseFile whole(CaseFile bare, List<Signal> signals) {
    return new CaseFile(
        bare.id(),
        bare.version(),
        bare.state(),
        bare.openedAt(),
        signals,
        bare.persons(),
        bare.readingDecisions(),
        bare.personDecisions(),
        bare.raised(),
        bare.clock(),
        bare.assessment(),
        bare.mergedInto());
  }

  private static Signal signal(ResultSet row, Map<UUID, List<Message>> messages)
      throws SQLException {
    Signal stored = Json.read(row.getString("content"), Signal.class);
    return stored.holding(messages.getOrDefault(stored.id(), List.of()));
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getLong("position"),
        time(row, "sent_at"),
        MessageAuthor.valueOf(row.getString("author")),
        Json.read(row.getString("reading"), MessageReading.class));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** What is done with a row. */
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, Collection<UUID> ids, RowReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }
}

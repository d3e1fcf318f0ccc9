package org.waylight.triage.casefile.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.Signal;

/** Writes what changed: one batch a table, however many cases. */
final class CaseWrites {
  private static final String CASE =
      """
      insert into case_file
        (id, version, status, held_by, state_since, close_reason, urgency, opened_at, due_at, content,
        clock_started_at, type, request_type, topics, urgency_rules, clock_policy, sufficient,
        actionable, readable, signals, facets)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        version = excluded.version, status = excluded.status, held_by = excluded.held_by,
        state_since = excluded.state_since, close_reason = excluded.close_reason,
        urgency = excluded.urgency, due_at = excluded.due_at, content = excluded.content,
        type = excluded.type, request_type = excluded.request_type, topics = excluded.topics,
        urgency_rules = excluded.urgency_rules, clock_policy = excluded.clock_policy,
        sufficient = excluded.sufficient, actionable = excluded.actionable,
        readable = excluded.readable, signals = excluded.signals, facets = excluded.facets,
        clock_started_at = excluded.clock_started_at,
        ran_out_at = case when (case_file.clock_started_at, case_file.due_at) =
          (excluded.clock_started_at, excluded.due_at) then case_file.ran_out_at end,
        escalate_at = case when (case_file.clock_started_at, case_file.due_at) =
          (excluded.clock_started_at, excluded.due_at) then case_file.escalate_at end
      """;
  private static final String SIGNAL =
      """
      insert into signal (id, case_id, received_at, content) values (?, ?, ?, ?::jsonb)
      on conflict (id) do update set
        case_id = excluded.case_id, received_at = excluded.received_at, content = excluded.content
      """;
  private static final String MESSAGE =
      """
      insert into message (signal_id, id, position, sent_at, author, text, reading)
      values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
      """;

  private final Connection connection;

  CaseWrites(Connection connection) {
    this.connection = connection;
  }

  void write(List<CaseChange> changes, Map<UUID, SealedText> texts) throws SQLException {
    replaced(changes);
    cases(changes);
    signals(changes);
    if (!texts.isEmpty()) {
      messages(changes, texts);
    }
  }

  /** Keeps assessments that make way for others (TRI-1). */
  private void replaced(List<CaseChange> changes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into assessment_history (case_id, case_version, content)"
                + " values (?, ?, ?::jsonb)")) {
      boolean any = false;
      for (CaseChange change : changes) {
        CaseFile before = change.before();
        if (before != null && !before.assessment().equals(change.after().assessment())) {
          insert.setObject(1, before.id());
          insert.setLong(2, before.version());
          insert.setString(3, Json.write(before.assessment()));
          insert.addBatch();
          any = true;
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  private void cases(List<CaseChange> changes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(CASE)) {
      for (CaseChange change : changes) {
        bind(insert, change.after());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, CaseFile file) throws SQLException {
    CaseState state = file.state();
    CaseState.Closed closed = state instanceof CaseState.Closed c ? c : null;
    insert.setObject(1, file.id());
    insert.setLong(2, file.version());
    insert.setString(3, state.status().name());
    insert.setString(4, state.holder().orElse(null));
    insert.setObject(
        5,
        CaseRows.utc(
            switch (state) {
              case CaseState.Open() -> file.openedAt();
              case CaseState.Claimed claimed -> claimed.at();
              case CaseState.Reviewed reviewed -> reviewed.at();
              case CaseState.Closed ended -> ended.at();
            }));
    insert.setString(6, closed == null ? null : closed.reason().name());
    insert.setInt(7, file.assessment().urgency().ordinal());
    insert.setObject(8, CaseRows.utc(file.openedAt()));
    insert.setObject(9, CaseRows.utc(file.clock().dueAt()));
    insert.setString(10, Json.write(CaseContent.of(file, closed == null ? null : closed.by())));
    insert.setObject(11, CaseRows.utc(file.clock().startedAt()));
    QueueColumns.bind(insert, 12, file);
  }

  private void signals(List<CaseChange> changes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SIGNAL)) {
      for (CaseChange change : changes) {
        Set<Signal> unchanged =
            change.before() == null ? Set.of() : new HashSet<>(change.before().signals());
        for (Signal signal : change.after().signals()) {
          if (!unchanged.contains(signal)) {
            insert.setObject(1, signal.id());
            insert.setObject(2, change.after().id());
            insert.setObject(3, CaseRows.utc(signal.receivedAt()));
            insert.setString(4, Json.write(signal.holding(List.of())));
            insert.addBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  private void messages(List<CaseChange> changes, Map<UUID, SealedText> texts) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MESSAGE)) {
      for (CaseChange change : changes) {
        for (Signal signal : change.after().signals()) {
          for (Message message : signal.messages()) {
            SealedText text = texts.get(message.id());
            if (text != null) {
              insert.setObject(1, signal.id());
              insert.setObject(2, message.id());
              insert.setLong(3, message.order());
              insert.setObject(4, CaseRows.utc(message.sentAt()));
              insert.setString(5, message.author().name());
              insert.setString(6, text.envelope());
              insert.setString(7, Json.write(message.reading()));
              insert.addBatch();
            }
          }
        }
      }
      insert.executeBatch();
    }
  }
}

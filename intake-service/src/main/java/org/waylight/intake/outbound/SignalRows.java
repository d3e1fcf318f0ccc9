package org.waylight.intake.outbound;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.OutboxRow;

/** Stores signals and messages, many by one statement, in the order of their ids. */
final class SignalRows {
  private SignalRows() {}

  /** Stores the signals whose ids are not taken, and returns those ids. */
  static Set<UUID> storeSignals(Connection connection, Collection<SignalRow> signals)
      throws SQLException {
    if (signals.isEmpty()) {
      return Set.of();
    }
    List<SignalRow> rows = signals.stream().sorted(Comparator.comparing(SignalRow::id)).toList();
    try (PreparedStatement statement = connection.prepareStatement(SignalSql.STORE_SIGNALS)) {
      var next = new Parameters(statement);
      next.uuids(rows, SignalRow::id);
      next.texts(rows, row -> row.event().gateway());
      next.texts(rows, row -> row.event().channel().name());
      next.texts(rows, row -> row.event().lane().name());
      next.texts(rows, row -> row.event().laneRule());
      next.texts(rows, row -> row.signal().contentHash().value());
      next.times(rows, row -> row.event().receivedAt());
      next.times(rows, row -> row.event().occurredAt());
      next.texts(rows, row -> json(row.event().facts()));
      next.uuids(rows, row -> row.event().linkedSignalId());
      next.array("boolean", rows, row -> row.event().receiptUnresolved());
      outgoing(next, rows, SignalRow::outgoing);
      List<SignalRow.Said> said = rows.stream().flatMap(SignalRow::said).toList();
      next.uuids(said, SignalRow.Said::signalId);
      next.uuids(said, row -> row.message().messageId());
      next.uuids(said, SignalRow.Said::submission);
      next.texts(said, row -> row.contentHash().value());
      next.array("bigint", said, row -> row.message().order());
      next.times(said, row -> row.message().sentAt());
      next.texts(said, row -> row.message().author().name());
      next.texts(said, row -> row.message().text().envelope());
      return ids(statement);
    }
  }

  /** Stores the messages that are new, and returns their ids. */
  static Set<UUID> storeMessages(Connection connection, Collection<MessageRow> messages)
      throws SQLException {
    if (messages.isEmpty()) {
      return Set.of();
    }
    List<MessageRow> rows = messages.stream().sorted(Comparator.comparing(MessageRow::id)).toList();
    try (PreparedStatement statement = connection.prepareStatement(SignalSql.STORE_MESSAGES)) {
      var next = new Parameters(statement);
      next.uuids(rows, MessageRow::signalId);
      next.uuids(rows, MessageRow::id);
      next.uuids(rows, row -> row.message().submission());
      next.texts(rows, row -> row.event().lane().name());
      next.texts(rows, row -> row.event().laneRule());
      next.texts(rows, row -> row.message().contentHash().value());
      next.times(rows, row -> row.event().receivedAt());
      next.array("bigint", rows, row -> row.event().message().order());
      next.times(rows, row -> row.event().message().sentAt());
      next.texts(rows, row -> row.event().message().author().name());
      next.texts(rows, row -> row.event().message().text().envelope());
      next.texts(rows, row -> row.event().facts() == null ? null : json(row.event().facts()));
      outgoing(next, rows, MessageRow::outgoing);
      return ids(statement);
    }
  }

  private static <T> void outgoing(
      Parameters next, List<T> rows, Function<T, @Nullable OutboxRow> of) throws SQLException {
    next.uuids(rows, row -> of(of.apply(row), OutboxRow::id));
    next.texts(rows, row -> of(of.apply(row), OutboxRow::topic));
    next.texts(rows, row -> of(of.apply(row), OutboxRow::type));
    next.array("boolean", rows, row -> of(of.apply(row), OutboxRow::urgent));
    next.texts(rows, row -> of(of.apply(row), OutboxRow::headers));
    next.bytes(rows, row -> of(of.apply(row), OutboxRow::payload));
  }

  private static <V> @Nullable V of(
      @Nullable OutboxRow outgoing, Function<OutboxRow, @Nullable V> value) {
    return outgoing == null ? null : value.apply(outgoing);
  }

  private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      Set<UUID> stored = new HashSet<>();
      while (result.next()) {
        stored.add(result.getObject(1, UUID.class));
      }
      return stored;
    }
  }

  private static String json(StatedFacts facts) {
    return new String(EventJson.bytes(facts), StandardCharsets.UTF_8);
  }
}

package org.waylight.intake.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.application.NewMessage;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.OutboxRow;

/** Binds signals and messages to the parameters of {@link SignalSql}, in their order. */
final class SignalRows {
  private SignalRows() {}

  /** Stores the signals whose ids are not taken, and returns those ids. */
  static Set<UUID> store(DataSource database, List<SignalRow> rows) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SignalSql.STORE_SIGNALS)) {
      bind(statement, rows);
      try (ResultSet result = statement.executeQuery()) {
        Set<UUID> stored = new HashSet<>();
        while (result.next()) {
          stored.add(result.getObject(1, UUID.class));
        }
        return stored;
      }
    }
  }

  private static void bind(PreparedStatement statement, List<SignalRow> rows) throws SQLException {
    var next = new Parameters(statement);
    next.array("uuid", rows, SignalRow::id);
    next.array("text", rows, row -> row.event().gateway());
    next.array("text", rows, row -> row.event().channel().name());
    next.array("text", rows, row -> row.event().lane().name());
    next.array("text", rows, row -> row.signal().contentHash().value());
    next.array("timestamptz", rows, row -> utc(row.event().receivedAt()));
    next.array("timestamptz", rows, row -> utc(row.event().occurredAt()));
    next.array("text", rows, row -> json(row.event().facts()));
    next.array("uuid", rows, row -> row.event().linkedSignalId());
    next.array("boolean", rows, row -> row.event().receiptUnresolved());
    next.array("uuid", rows, row -> row.outgoing().id());
    next.array("text", rows, row -> row.outgoing().topic());
    next.array("text", rows, row -> row.outgoing().type());
    next.array("boolean", rows, row -> row.outgoing().urgent());
    next.array("text", rows, row -> row.outgoing().headers());
    next.arrayOfBytes(rows.stream().map(row -> row.outgoing().payload()).toArray(byte[][]::new));
    List<SignalRow.Said> said = rows.stream().flatMap(SignalRow::said).toList();
    next.array("uuid", said, SignalRow.Said::signalId);
    next.array("uuid", said, row -> row.message().messageId());
    next.array("uuid", said, SignalRow.Said::submission);
    next.array("text", said, row -> row.contentHash().value());
    next.array("bigint", said, row -> row.message().order());
    next.array("timestamptz", said, row -> utc(row.message().sentAt()));
    next.array("text", said, row -> row.message().author().name());
    next.array("text", said, row -> row.message().text().envelope());
  }

  static void bind(PreparedStatement statement, NewMessage message, OutboxRow outgoing)
      throws SQLException {
    MessageAdded event = message.event();
    var next = new Parameters(statement);
    next.object(event.signalId());
    next.object(event.message().messageId());
    next.uuid(message.submission());
    next.object(event.lane().name());
    next.object(message.contentHash().value());
    next.object(utc(event.receivedAt()));
    next.object(event.message().order());
    next.object(utc(event.message().sentAt()));
    next.object(event.message().author().name());
    next.object(event.message().text().envelope());
    next.object(event.facts() == null ? null : json(event.facts()));
    bind(next, outgoing);
  }

  private static void bind(Parameters next, OutboxRow outgoing) throws SQLException {
    next.object(outgoing.id());
    next.object(outgoing.topic());
    next.object(outgoing.key());
    next.object(outgoing.type());
    next.object(outgoing.urgent());
    next.object(outgoing.headers());
    next.object(outgoing.payload());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String json(StatedFacts facts) {
    return new String(EventJson.bytes(facts), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The parameters of a statement, bound one after another. */
  private static final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    void object(@Nullable Object value) throws SQLException {
      statement.setObject(++last, value);
    }

    void uuid(@Nullable UUID value) throws SQLException {
      // A null without a type would be text, for which the column has no assignment.
      statement.setObject(++last, value, java.sql.Types.OTHER);
    }

    <T> void array(String type, List<T> items, Function<T, @Nullable Object> value)
        throws SQLException {
      Object[] values = items.stream().map(value).toArray();
      statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
    }

    void arrayOfBytes(byte[][] values) throws SQLException {
      statement.setArray(++last, statement.getConnection().createArrayOf("bytea", values));
    }
  }
}

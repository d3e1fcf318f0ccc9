package org.waylight.intake.outbound;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.domain.ContentHash;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.OutboxRow;

/** Binds signals and messages to the parameters of {@link SignalSql}, in their order. */
final class SignalRows {
  private SignalRows() {}

  static void bind(PreparedStatement statement, NewSignal signal, OutboxRow outgoing)
      throws SQLException {
    SignalReceived event = signal.event();
    List<SignalMessage> messages = event.messages();
    var next = new Parameters(statement);
    next.object(event.signalId());
    next.object(event.gateway());
    next.object(event.channel().name());
    next.object(event.lane().name());
    next.object(signal.contentHash().value());
    next.object(utc(event.receivedAt()));
    next.object(utc(event.occurredAt()));
    next.object(json(event.facts()));
    next.uuid(event.linkedSignalId());
    next.object(event.receiptUnresolved());
    next.uuid(signal.submission());
    next.array("uuid", messages, SignalMessage::messageId);
    next.array("text", signal.messageHashes(), ContentHash::value);
    next.array("bigint", messages, SignalMessage::order);
    next.array("timestamptz", messages, message -> utc(message.sentAt()));
    next.array("text", messages, message -> message.author().name());
    next.array("text", messages, message -> message.text().envelope());
    bind(next, outgoing);
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
  }
}

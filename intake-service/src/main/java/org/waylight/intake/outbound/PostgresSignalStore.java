package org.waylight.intake.outbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.SignalStore;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.application.StoredSignal;
import org.waylight.intake.domain.ContentHash;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutboxRow;
import org.waylight.platform.outbox.OutgoingEvent;

/**
 * Signals in PostgreSQL, by plain JDBC: a write is one statement. Inside a transaction it commits
 * with it; otherwise signals that arrive together share one, and a message commits by itself.
 */
@ApplicationScoped
class PostgresSignalStore implements SignalStore {
  private final DataSource database;
  private final Outbox outbox;
  private final SharedCommit urgent;
  private final SharedCommit standard;

  PostgresSignalStore(DataSource database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
    this.urgent = new SharedCommit(database, Lane.URGENT);
    this.standard = new SharedCommit(database, Lane.STANDARD);
  }

  @PreDestroy
  void stop() {
    urgent.close();
    standard.close();
  }

  @Override
  public boolean store(NewSignal signal) {
    var event = signal.event();
    SignalRow row = new SignalRow(signal, outgoing(event.lane(), event.signalId(), event));
    if (QuarkusTransaction.isActive()) {
      return storeHere(row);
    }
    return switch (event.lane()) {
      case URGENT -> urgent.store(row);
      case STANDARD -> standard.store(row);
    };
  }

  private boolean storeHere(SignalRow row) {
    try {
      return !SignalRows.store(database, List.of(row)).isEmpty();
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  @Override
  public boolean store(NewMessage message) {
    var event = message.event();
    OutboxRow row = outgoing(event.lane(), event.signalId(), event);
    return Sql.run(
        database,
        SignalSql.STORE_MESSAGE,
        statement -> {
          SignalRows.bind(statement, message, row);
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<StoredSignal> signal(UUID signalId) {
    return Sql.run(
        database,
        SignalSql.FIND_SIGNAL,
        statement -> {
          statement.setObject(1, signalId);
          return first(statement, PostgresSignalStore::signal);
        });
  }

  @Override
  public Optional<StoredMessage> message(UUID signalId, UUID messageId, @Nullable UUID submission) {
    return Sql.run(
        database,
        SignalSql.FIND_MESSAGE,
        statement -> {
          statement.setObject(1, submission);
          statement.setObject(2, signalId);
          statement.setObject(3, messageId);
          return first(statement, PostgresSignalStore::message);
        });
  }

  @Override
  public Optional<StoredMessage> submitted(UUID submission) {
    return Sql.run(
        database,
        SignalSql.FIND_SUBMITTED,
        statement -> {
          statement.setObject(1, submission);
          return first(statement, PostgresSignalStore::message);
        });
  }

  private OutboxRow outgoing(Lane lane, UUID signalId, Record event) {
    return outbox.encode(
        switch (lane) {
          case URGENT -> new OutgoingEvent(Topics.SIGNALS_URGENT, signalId.toString(), event, true);
          case STANDARD ->
              new OutgoingEvent(Topics.SIGNALS_STANDARD, signalId.toString(), event, false);
        });
  }

  private static <T> Optional<T> first(PreparedStatement statement, Sql.Row<T> row)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  private static StoredSignal signal(ResultSet row) throws SQLException {
    Lane lane = Lane.valueOf(row.getString(4));
    return new StoredSignal(
        row.getObject(1, UUID.class),
        row.getString(2),
        Channel.valueOf(row.getString(3)),
        lane,
        row.getBoolean(9) ? Lane.URGENT : lane,
        new ContentHash(row.getString(5)),
        row.getObject(6, java.time.OffsetDateTime.class).toInstant(),
        row.getBoolean(7),
        row.getInt(8));
  }

  private static StoredMessage message(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Lane.valueOf(row.getString(3)),
        new ContentHash(row.getString(4)));
  }
}

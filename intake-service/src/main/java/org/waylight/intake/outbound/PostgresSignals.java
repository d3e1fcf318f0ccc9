package org.waylight.intake.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.NewMessage;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.application.Placed;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.application.StoredSignal;
import org.waylight.intake.domain.ContentHash;

/** Signals in PostgreSQL, by plain JDBC. */
@ApplicationScoped
class PostgresSignals {
  private final DataSource database;
  private final SignalEvents events;
  private final SharedCommit urgent;
  private final SharedCommit standard;

  PostgresSignals(
      DataSource database,
      SignalEvents events,
      @ConfigProperty(name = "waylight.intake.most-waiting", defaultValue = "2000")
          int mostWaiting) {
    this.database = database;
    this.events = events;
    this.urgent = new SharedCommit(database, events, Lane.URGENT, mostWaiting);
    this.standard = new SharedCommit(database, events, Lane.STANDARD, mostWaiting);
  }

  @PreDestroy
  void stop() {
    urgent.close();
    standard.close();
  }

  /** How full the standard lane's queue is, from 0 to 1. */
  double fullness() {
    return standard.fullness();
  }

  boolean store(NewSignal signal) {
    return lane(signal.event().lane())
        .store(new Arrival.OfSignal(new SignalRow(signal, events.of(signal))));
  }

  boolean store(NewMessage message) {
    return lane(message.event().lane())
        .store(new Arrival.OfMessage(new MessageRow(message, events.of(message))));
  }

  Placed place(ConversationMessage message) {
    return lane(message.lane()).store(new Arrival.OfConversation(message));
  }

  /** Locks conversations until the current transaction ends. */
  void hold(Collection<UUID> conversationIds) {
    try (Connection connection = database.getConnection()) {
      ConversationRows.lock(connection, conversationIds);
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  /**
   * Stores, in the current transaction, what triage knows already.
   *
   * @return as {@link #store} or {@link #place} would
   */
  <T> T backfill(Arrival<T> arrival) {
    try (Connection connection = database.getConnection()) {
      new GroupWrite(connection, null).store(List.of(arrival)).run();
      return arrival.stored().join();
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }

  Optional<StoredSignal> signal(UUID signalId) {
    return Sql.run(
        database,
        SignalSql.FIND_SIGNAL,
        statement -> {
          statement.setObject(1, signalId);
          return first(statement, PostgresSignals::signal);
        });
  }

  Optional<StoredMessage> message(UUID signalId, UUID messageId, @Nullable UUID submission) {
    return Sql.run(
        database,
        SignalSql.FIND_MESSAGE,
        statement -> {
          statement.setObject(1, submission);
          statement.setObject(2, signalId);
          statement.setObject(3, messageId);
          return first(statement, ConversationRows::message);
        });
  }

  private SharedCommit lane(Lane lane) {
    return switch (lane) {
      case URGENT -> urgent;
      case STANDARD -> standard;
    };
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
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getBoolean(7),
        row.getInt(8));
  }
}

package org.waylight.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.outbox.CloudEventHeaders;

/** Dead letters as operators see them. No payload is read here. */
@ApplicationScoped
public class SeenDeadLetters {
  private static final int MOST_EARLIER = 20;

  /** The condition for what a question means; its four parameters come first. */
  static final String FILTER =
      """
       and topic = coalesce(?::text, topic) and position(coalesce(?::text, '') in reason) > 0
       and died_at >= coalesce(?::timestamptz, '-infinity')
       and died_at <= coalesce(?::timestamptz, 'infinity')
      """;

  private static final String COLUMNS =
      "id, topic, partition_number, record_offset, headers, reason, died_at, settlement,"
          + " settled_at, settled_by, settlement_note";

  private static final String ONE =
      "select "
          + COLUMNS
          + ", record_time, key, coalesce(octet_length(payload), 0) as bytes from dead_letter"
          + " where id = ?";

  private static final String SAME_EVENT =
      "select "
          + COLUMNS
          + " from dead_letter where headers->>'ce_id' = ? and topic = ? and id < ? order by id desc"
          + " limit ?";

  private final DataSource database;

  @Inject
  public SeenDeadLetters(DataSource database) {
    this.database = database;
  }

  /** Those of a state that are meant, oldest first, after a given one. */
  public List<DeadLetterLine> list(
      DeadLetterState state, DeadLetterQuestion question, @Nullable UUID after, int limit) {
    String sql =
        "select "
            + COLUMNS
            + " from dead_letter where "
            + stateIs(state)
            + FILTER
            + " and id > ? order by id limit ?";
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      filter(select, question);
      select.setObject(5, after == null ? new UUID(0, 0) : after);
      select.setInt(6, limit);
      return lines(select);
    } catch (SQLException e) {
      throw new DeadLetterException("the dead letters could not be read", e);
    }
  }

  /** One of them, whatever became of it. */
  public Optional<DeadLetterDetail> one(UUID id) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(ONE)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(detail(connection, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DeadLetterException("the dead letter could not be read", e);
    }
  }

  static void filter(PreparedStatement statement, DeadLetterQuestion question) throws SQLException {
    statement.setString(1, question.topic());
    statement.setString(2, question.reason());
    statement.setObject(3, utc(question.since()));
    statement.setObject(4, utc(question.until()));
  }

  private DeadLetterDetail detail(Connection connection, ResultSet row) throws SQLException {
    DeadLetterLine line = line(row);
    Map<String, String> headers = CloudEventHeaders.parse(row.getString("headers"));
    Map<String, String> shown = ShownHeaders.of(headers);
    List<DeadLetterLine> earlier = List.of();
    if (line.eventId() != null) {
      try (var select = connection.prepareStatement(SAME_EVENT)) {
        select.setString(1, line.eventId());
        select.setString(2, line.topic());
        select.setObject(3, line.id());
        select.setInt(4, MOST_EARLIER);
        earlier = lines(select);
      }
    }
    return new DeadLetterDetail(
        line,
        row.getObject("record_time", OffsetDateTime.class).toInstant(),
        row.getString("key"),
        shown,
        headers.size() - shown.size(),
        row.getLong("bytes"),
        earlier.size() + 1,
        earlier);
  }

  private static List<DeadLetterLine> lines(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<DeadLetterLine> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(line(row));
      }
      return lines;
    }
  }

  private static DeadLetterLine line(ResultSet row) throws SQLException {
    Map<String, String> headers = CloudEventHeaders.parse(row.getString("headers"));
    String settlement = row.getString("settlement");
    OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
    return new DeadLetterLine(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getInt("partition_number"),
        row.getLong("record_offset"),
        headers.get(CloudEventHeaders.ID),
        headers.get(CloudEventHeaders.TYPE),
        row.getString("reason"),
        row.getObject("died_at", OffsetDateTime.class).toInstant(),
        settlement == null ? DeadLetterState.WAITING : DeadLetterState.valueOf(settlement),
        settledAt == null ? null : settledAt.toInstant(),
        row.getString("settled_by"),
        row.getString("settlement_note"));
  }

  private static String stateIs(DeadLetterState state) {
    return state == DeadLetterState.WAITING ? "settled_at is null" : "settlement = '" + state + "'";
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

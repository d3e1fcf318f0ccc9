package org.waylight.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.EventType;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.service.ServiceName;
import org.waylight.platform.trace.TraceContext;

/** Takes the events of the current transaction: they are told if, and only if, it commits. */
@ApplicationScoped
public class Outbox {
  /** What a broker takes in one record, with room for headers. */
  public static final int LARGEST_PAYLOAD = 1_000_000;

  private final DataSource database;
  private final TimeOrderedIds ids;
  private final Clock clock;
  private final ServiceName service;
  private final TraceContext trace;

  @Inject
  public Outbox(
      DataSource database,
      TimeOrderedIds ids,
      Clock clock,
      ServiceName service,
      TraceContext trace) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
    this.service = service;
    this.trace = trace;
  }

  /** Adds one event to the current transaction; without one it refuses. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(OutgoingEvent event) {
    insert(List.of(encode(event)));
  }

  /** Adds events, in this order, to the current transaction; without one it refuses. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addAll(List<OutgoingEvent> events) {
    insert(events.stream().map(this::encode).toList());
  }

  /** Adds a row as it is to the current transaction: a dead or replayed record, a signed head. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addRow(OutboxRow row) {
    insert(List.of(row));
  }

  /** The event as a row with a new id, for a caller that inserts it in a statement of its own. */
  public OutboxRow encode(OutgoingEvent event) {
    return encode(event, ids.next());
  }

  /** The event as a row with a given id. */
  public OutboxRow encode(OutgoingEvent event, UUID id) {
    Record body = event.body();
    return encode(
        id,
        event.topic(),
        event.key(),
        body == null ? "org.waylight.withdrawn.v1" : EventType.of(body).type(),
        event.urgent(),
        body == null ? null : EventJson.bytes(body));
  }

  /** A row of any type, with the headers of a new event. */
  @SuppressWarnings("TooManyParameters")
  public OutboxRow encode(
      UUID id, String topic, String key, String type, boolean urgent, byte @Nullable [] payload) {
    if (payload != null && payload.length > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(type + " is larger than a broker takes");
    }
    String headers =
        CloudEventHeaders.json(
            CloudEventHeaders.of(
                id, service.source(), type, clock.instant(), key, trace.current().next().header()));
    return new OutboxRow(id, topic, key, type, urgent, headers, payload);
  }

  private void insert(List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      OutboxTable.insert(connection, rows);
    } catch (SQLException e) {
      throw new OutboxException("the events could not be stored", e);
    }
  }
}

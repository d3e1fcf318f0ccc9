package org.waylight.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.waylight.contracts.Topics;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.service.ServiceName;

/**
 * The record of every disclosure and every reading of personal text (DIS-8). Entries are chained by
 * hash; the chain's head is signed and told on Kafka, in the same transaction as the entry.
 */
@ApplicationScoped
public class AccessRecord {
  private final DataSource database;
  private final Keysets keysets;
  private final Outbox outbox;
  private final TimeOrderedIds ids;
  private final Clock clock;
  private final ServiceName service;
  private final KafkaHeads heads;

  @Inject
  public AccessRecord(
      DataSource database,
      Keysets keysets,
      Outbox outbox,
      TimeOrderedIds ids,
      Clock clock,
      ServiceName service,
      KafkaHeads heads) {
    this.database = database;
    this.keysets = keysets;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.service = service;
    this.heads = heads;
  }

  /** Appends to the record in the current transaction: what is not recorded does not happen. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(AccessEntry entry) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AccessHead head;
    try (var connection = database.getConnection()) {
      AccessTable.Tail tail = AccessTable.lockTail(connection);
      ChainLink link = new ChainLink(tail.position() + 1, now, entry, tail.hash());
      byte[] hash = link.hash();
      head =
          AccessHead.sign(
              keysets.accessSigner(service.value()), service.value(), link.position(), hash, now);
      AccessTable.insert(connection, link, hash);
      AccessTable.updateHead(connection, head);
    } catch (SQLException e) {
      throw new AccessRecordException("the access record could not be written", e);
    }
    outbox.addRow(
        outbox.encode(
            ids.next(),
            Topics.ACCESS_HEADS,
            service.value(),
            AccessHead.TYPE,
            false,
            EventJson.bytes(head)));
  }

  /**
   * Recomputes the whole chain and compares it with the signed heads here and on Kafka. It reads in
   * a transaction of the connection's own, page by page, and however long that takes: a managed one
   * would run out of time.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public AccessVerification verify() {
    var verifier = new AccessVerifier(service.value(), keysets.accessVerifier(service.value()));
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set transaction read only");
        return verifier.verify(connection, heads);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new AccessRecordException("the access record could not be read", e);
    }
  }
}

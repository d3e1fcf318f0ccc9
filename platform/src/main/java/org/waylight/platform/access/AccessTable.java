package org.waylight.platform.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The SQL of the access_record and access_head tables. */
final class AccessTable {
  /** Rows fetched at a time while the whole record is read. */
  static final int PAGE = 1000;

  private AccessTable() {}

  /** The last link, locked until the transaction ends. */
  static Tail lockTail(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement("select position, hash from access_head for update");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Tail(row.getLong(1), row.getBytes(2));
    }
  }

  static void insert(Connection connection, ChainLink link, byte[] hash) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into access_record (position, at, actor, action, subject_type, subject_id, purpose, basis,
              policy_version, previous_hash, hash, case_id, organisation_id, held)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      AccessEntry entry = link.entry();
      insert.setLong(1, link.position());
      insert.setObject(2, link.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, entry.actor());
      insert.setString(4, entry.action());
      insert.setString(5, entry.subjectType());
      insert.setObject(6, entry.subjectId());
      insert.setString(7, entry.purpose());
      insert.setString(8, entry.basis());
      insert.setString(9, entry.policyVersion());
      insert.setBytes(10, link.previousHash());
      insert.setBytes(11, hash);
      insert.setObject(12, entry.caseId());
      insert.setObject(13, entry.organisationId());
      insert.setObject(14, entry.held(), Types.BOOLEAN);
      insert.executeUpdate();
    }
  }

  static void updateHead(Connection connection, AccessHead head) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update access_head set position = ?, hash = ?, signature = ?, signed_at = ?")) {
      update.setLong(1, head.position());
      update.setBytes(2, HexFormat.of().parseHex(head.hash()));
      update.setString(3, head.signature());
      update.setObject(4, head.signedAt().atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }

  static AccessHead head(Connection connection, String service) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select position, hash, coalesce(signed_at, 'epoch'), signature from access_head");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return new AccessHead(service, 0, "", java.time.Instant.EPOCH, "");
      }
      return new AccessHead(
          service,
          row.getLong(1),
          HexFormat.of().formatHex(row.getBytes(2)),
          row.getObject(3, OffsetDateTime.class).toInstant(),
          row.getString(4));
    }
  }

  /** Every row in order; the connection must not commit by itself, or all would be in memory. */
  static void readAll(Connection connection, Consumer<StoredLink> each) throws SQLException {
    try (var select =
        connection.prepareStatement("select * from access_record order by position")) {
      select.setFetchSize(PAGE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.accept(new StoredLink(link(row), row.getBytes("hash")));
        }
      }
    }
  }

  /** The hashes of the rows at these positions; absent where there is no row. */
  static Map<Long, String> hashes(Connection connection, Collection<Long> positions)
      throws SQLException {
    Map<Long, String> found = new HashMap<>();
    try (var select =
        connection.prepareStatement(
            "select position, hash from access_record where position = any (?)")) {
      select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
        }
      }
    }
    return found;
  }

  static ChainLink link(ResultSet row) throws SQLException {
    return new ChainLink(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AccessEntry(
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject_type"),
            row.getObject("subject_id", UUID.class),
            row.getString("purpose"),
            row.getString("basis"),
            row.getString("policy_version"),
            row.getObject("case_id", UUID.class),
            row.getObject("organisation_id", UUID.class),
            row.getObject("held", Boolean.class)),
        row.getBytes("previous_hash"));
  }

  /** The end of the chain. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Tail(long position, byte[] hash) {}

  /** A row and the hash it claims. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record StoredLink(ChainLink link, byte[] hash) {}
}

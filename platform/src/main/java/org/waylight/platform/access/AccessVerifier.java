package org.waylight.platform.access;

import com.google.crypto.tink.PublicKeyVerify;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Finds out whether an access record was changed: each row against its hash, each hash against the
 * next row, the end against the signed head beside it and against the heads on Kafka, which whoever
 * changes the database cannot change.
 */
final class AccessVerifier {
  private static final int ENOUGH_FINDINGS = 20;
  private final String service;
  private final PublicKeyVerify key;

  AccessVerifier(String service, PublicKeyVerify key) {
    this.service = service;
    this.key = key;
  }

  AccessVerification verify(Connection connection, KafkaHeads.Reading kafka) throws SQLException {
    List<String> findings = new ArrayList<>();
    List<AccessHead> trusted = new ArrayList<>();
    for (AccessHead head : kafka.heads()) {
      if (head.isSignedBy(key)) {
        trusted.add(head);
      } else {
        findings.add("a head on Kafka at " + head.position() + " has no valid signature");
      }
    }
    // The head is read first: rows appended meanwhile then lie beyond it, not before it.
    AccessHead stored = AccessTable.head(connection, service);
    Walk walk = new Walk(stored, trusted, findings);
    AccessTable.readAll(connection, walk::step);
    walk.finish(kafka.reached());
    long newest = trusted.stream().mapToLong(AccessHead::position).max().orElse(0);
    return new AccessVerification(findings.isEmpty(), walk.position, newest, findings);
  }

  /** The walk along the chain. */
  private final class Walk {
    private final AccessHead stored;
    private final List<AccessHead> kafka;
    private final List<String> findings;
    private final Map<Long, String> hashes = new HashMap<>();
    private long position;
    private byte[] previous = new byte[ChainLink.HASH_BYTES];

    Walk(AccessHead stored, List<AccessHead> kafka, List<String> findings) {
      this.stored = stored;
      this.kafka = kafka;
      this.findings = findings;
    }

    void step(AccessTable.StoredLink row) {
      long expected = position + 1;
      position = row.link().position();
      if (position != expected) {
        found("entry " + expected + " is missing");
      }
      if (!java.util.Arrays.equals(row.link().previousHash(), previous)) {
        found("entry " + position + " does not follow the one before it");
      }
      if (!java.util.Arrays.equals(row.link().hash(), row.hash())) {
        found("entry " + position + " was changed");
      }
      previous = row.hash();
      if (position == stored.position()
          || kafka.stream().anyMatch(head -> head.position() == row.link().position())) {
        hashes.put(position, HexFormat.of().formatHex(row.hash()));
      }
    }

    void finish(boolean kafkaReached) {
      if (stored.position() > 0 && !stored.isSignedBy(key)) {
        found("the head in the database has no valid signature");
      }
      if (stored.position() == 0
          ? position > 0
          : !stored.hash().equals(hashes.get(stored.position()))) {
        found("the record does not end at the head in the database, " + stored.position());
      }
      for (AccessHead head : kafka) {
        if (head.position() > position) {
          found(
              "the record ends at "
                  + position
                  + ", but a signed head on Kafka is at "
                  + head.position());
        } else if (!head.hash().equals(hashes.get(head.position()))) {
          found("entry " + head.position() + " is not the one of the signed head on Kafka");
        }
      }
      if (!kafkaReached) {
        found("the heads on Kafka could not be read, so the end of the record is not proven");
      }
    }

    private void found(String finding) {
      if (findings.size() < ENOUGH_FINDINGS) {
        findings.add(finding);
      }
    }
  }
}

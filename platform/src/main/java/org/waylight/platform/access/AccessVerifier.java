package org.waylight.platform.access;

import com.google.crypto.tink.PublicKeyVerify;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Finds out whether an access record was changed: each row against its hash, each hash against the
 * next row, the end against the signed head beside it, and every head that was ever told on Kafka
 * against its row. Whoever changes the database cannot change those.
 */
final class AccessVerifier {
  private static final int ENOUGH_FINDINGS = 20;
  private final String service;
  private final PublicKeyVerify key;

  AccessVerifier(String service, PublicKeyVerify key) {
    this.service = service;
    this.key = key;
  }

  AccessVerification verify(Connection connection, KafkaHeads kafka) throws SQLException {
    List<String> findings = new ArrayList<>();
    HeadsToldBefore told = new HeadsToldBefore(findings);
    // A head is told after its row, so every head has its row by now, however fast rows come.
    boolean whole = kafka.read(service, heads -> told.compare(connection, heads));
    // The head is read first: rows appended meanwhile then lie beyond it, not before it.
    AccessHead stored = AccessTable.head(connection, service);
    Walk walk = new Walk(stored, findings);
    AccessTable.readAll(connection, walk::step);
    walk.finish();
    told.finish();
    if (!whole) {
      findings.add("the heads on Kafka could not be read, so the end of the record is not proven");
    }
    return new AccessVerification(findings.isEmpty(), walk.position, told.newest, findings);
  }

  /** Every head on Kafka against the row it was signed for. */
  private final class HeadsToldBefore {
    private final List<String> findings;
    private final Positions otherwise = new Positions();
    private final Positions gone = new Positions();
    private long newest;

    HeadsToldBefore(List<String> findings) {
      this.findings = findings;
    }

    void compare(Connection connection, List<AccessHead> heads) throws SQLException {
      List<AccessHead> signed = new ArrayList<>();
      for (AccessHead head : heads) {
        if (head.isSignedBy(key)) {
          signed.add(head);
        } else if (findings.size() < ENOUGH_FINDINGS) {
          findings.add("a head on Kafka at " + head.position() + " has no valid signature");
        }
      }
      Map<Long, String> rows =
          AccessTable.hashes(connection, signed.stream().map(AccessHead::position).toList());
      for (AccessHead head : signed) {
        newest = Math.max(newest, head.position());
        String row = rows.get(head.position());
        if (row == null) {
          gone.add(head.position());
        } else if (!row.equals(head.hash())) {
          otherwise.add(head.position());
        }
      }
    }

    void finish() {
      if (otherwise.count > 0) {
        findings.add(
            otherwise
                + " not what was signed on Kafka when written: the chain was computed anew from a"
                + " changed row on, or cut off and continued");
      }
      if (gone.count > 0) {
        findings.add(gone + " missing, though signed on Kafka when written: cut off or taken out");
      }
    }
  }

  /** The first and last of some positions. */
  private static final class Positions {
    private long first = Long.MAX_VALUE;
    private long last;
    private long count;

    void add(long position) {
      first = Math.min(first, position);
      last = Math.max(last, position);
      count++;
    }

    @Override
    public String toString() {
      return count == 1
          ? "entry " + first + " is"
          : count + " entries, from " + first + " to " + last + ", are";
    }
  }

  /** The walk along the chain. */
  private final class Walk {
    private final AccessHead stored;
    private final List<String> findings;
    private String atStored = "";
    private long position;
    private byte[] previous = new byte[ChainLink.HASH_BYTES];

    Walk(AccessHead stored, List<String> findings) {
      this.stored = stored;
      this.findings = findings;
    }

    void step(AccessTable.StoredLink row) {
      long expected = position + 1;
      position = row.link().position();
      if (position != expected) {
        found("entry " + expected + " is missing");
      }
      if (!Arrays.equals(row.link().previousHash(), previous)) {
        found("entry " + position + " does not follow the one before it");
      }
      if (!Arrays.equals(row.link().hash(), row.hash())) {
        found("entry " + position + " was changed");
      }
      previous = row.hash();
      if (position == stored.position()) {
        atStored = HexFormat.of().formatHex(row.hash());
      }
    }

    void finish() {
      if (stored.position() > 0 && !stored.isSignedBy(key)) {
        found("the head in the database, " + stored.position() + ", has no valid signature");
      }
      if (stored.position() == 0 ? position > 0 : !stored.hash().equals(atStored)) {
        found("the record does not end at the head in the database, " + stored.position());
      }
    }

    private void found(String finding) {
      if (findings.size() < ENOUGH_FINDINGS) {
        findings.add(finding);
      }
    }
  }
}

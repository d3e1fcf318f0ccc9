package org.waylight.platform.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the access record, as its hash sees it: every field, length first, and the hash of the
 * row before, so that no row can be changed, moved or taken out without changing all that follow.
 *
 * @param at in microseconds, as the database keeps it
 */
@SuppressWarnings("ArrayRecordComponent") // hashed, never compared
record ChainLink(long position, Instant at, AccessEntry entry, byte[] previousHash) {
  static final int HASH_BYTES = 32;

  byte[] hash() {
    // Rows from before these three were known hash as they always did.
    boolean second =
        entry.caseId() != null || entry.organisationId() != null || entry.held() != null;
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, second ? "waylight access record 2" : "waylight access record 1");
      out.writeLong(position);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano() / 1000);
      write(out, entry.actor());
      write(out, entry.action());
      write(out, entry.subjectType());
      write(out, entry.subjectId().toString());
      write(out, entry.purpose());
      write(out, entry.basis());
      write(out, entry.policyVersion());
      if (second) {
        write(out, text(entry.caseId()));
        write(out, text(entry.organisationId()));
        write(out, text(entry.held()));
      }
      out.write(previousHash);
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}

package org.waylight.protocol.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.BundleImport;
import org.waylight.protocol.application.ImportCounts;

/** A bundle that was brought in, as people see it. */
public record ImportView(
    UUID importId,
    String bundle,
    boolean synthetic,
    String author,
    Instant at,
    ImportCounts counts,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {
  /** As it stands. */
  public static ImportView of(BundleImport made) {
    return new ImportView(
        made.id(),
        made.bundle(),
        made.synthetic(),
        made.author(),
        made.at(),
        made.counts(),
        made.approvedBy(),
        made.approvedAt());
  }
}

package org.waylight.protocol.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bundle that somebody brought in, and who approved it as a whole. */
public record BundleImport(
    UUID id,
    String bundle,
    boolean synthetic,
    String author,
    Instant at,
    ImportCounts counts,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {
  BundleImport approved(String by, Instant now) {
    return new BundleImport(id, bundle, synthetic, author, at, counts, by, now);
  }
}

package org.waylight.triage.ties.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of a signal under which others with the same are found.
 *
 * @param key keyed hash of the kind and the value
 * @param where absent of the bands of a text
 */
public record TieKey(UUID signalId, TieKind kind, long key, @Nullable Where where) {
  /** The words it was read in. */
  public record Where(UUID messageId, int start, int end) {}
}

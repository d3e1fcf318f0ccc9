package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version somebody works on; nobody acts by it yet.
 *
 * @param author who saved it last
 * @param editors everybody who had a hand in it: none of them may approve it (PRO-1)
 * @param importId the import that brought it
 */
public record Draft(
    long version,
    Content content,
    String author,
    Set<String> editors,
    Instant savedAt,
    @Nullable UUID importId) {
  /** Copies the editors, so that a draft never changes. */
  public Draft {
    editors = Set.copyOf(editors);
  }

  static Draft of(long version, Edit edit) {
    return new Draft(
        version, edit.content(), edit.by(), Set.of(edit.by()), edit.at(), edit.importId());
  }

  Draft saved(Edit edit) {
    Set<String> all = new HashSet<>(editors);
    all.add(edit.by());
    return new Draft(version, edit.content(), edit.by(), all, edit.at(), edit.importId());
  }
}

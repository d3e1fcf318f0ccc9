package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version somebody works on, or has handed over for review; nobody acts by it yet.
 *
 * @param author who saved it last
 * @param editors everybody who had a hand in it: none of them may approve it (PRO-1)
 * @param importId the import that brought it
 * @param submission who handed it over for review; absent: it is still being written
 */
public record Draft(
    long version,
    Content content,
    String author,
    Set<String> editors,
    Instant savedAt,
    @Nullable UUID importId,
    @Nullable Submission submission) {
  /** Copies the editors, so that a draft never changes. */
  public Draft {
    editors = Set.copyOf(editors);
  }

  /** Who handed the draft over for review, and when. */
  public record Submission(String by, Instant at) {}

  static Draft of(long version, Edit edit) {
    return made(version, edit, Set.of(edit.by()));
  }

  Draft counted(PlaceCount count) {
    return new Draft(
        version + 1, count.in(content), author, editors, savedAt, importId, submission);
  }

  /** Whoever changes it takes it back from review. */
  Draft saved(Edit edit) {
    Set<String> all = new HashSet<>(editors);
    all.add(edit.by());
    return made(version, edit, all);
  }

  /** An import is handed over by being brought in. */
  private static Draft made(long version, Edit edit, Set<String> editors) {
    Submission submission = edit.importId() == null ? null : new Submission(edit.by(), edit.at());
    return new Draft(
        version, edit.content(), edit.by(), editors, edit.at(), edit.importId(), submission);
  }

  Draft submitted(String by, Instant at) {
    return new Draft(version, content, author, editors, savedAt, importId, new Submission(by, at));
  }

  Draft after(long other) {
    return new Draft(
        Math.max(version, other + 1), content, author, editors, savedAt, importId, submission);
  }
}

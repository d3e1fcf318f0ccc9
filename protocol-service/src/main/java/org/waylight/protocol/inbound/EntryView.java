package org.waylight.protocol.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState.Withdrawn;
import org.waylight.protocol.domain.Published;

/**
 * An entry as people see it.
 *
 * @param revision also the ETag
 * @param draft what is being written
 * @param inForce what is acted by
 * @param stale what of it is too long unverified (PRO-4)
 */
public record EntryView<B>(
    UUID id,
    StateName state,
    long revision,
    @Nullable DraftView<B> draft,
    @Nullable PublishedView<B> inForce,
    @Nullable WithdrawnView withdrawn,
    List<FieldError> stale) {
  static <B> EntryView<B> of(Entry entry, Function<Content, B> body, List<FieldError> stale) {
    return new EntryView<>(
        entry.id(),
        StateName.of(entry.state()),
        entry.revision(),
        entry.state().openDraft().map(draft -> DraftView.of(draft, body)).orElse(null),
        entry.state().inForce().map(inForce -> PublishedView.of(inForce, body)).orElse(null),
        entry.state() instanceof Withdrawn gone ? WithdrawnView.of(gone) : null,
        stale);
  }

  /** A version somebody works on. */
  public record DraftView<B>(
      long version,
      String author,
      Set<String> editors,
      Instant savedAt,
      @Nullable UUID importId,
      B content) {
    static <B> DraftView<B> of(Draft draft, Function<Content, B> body) {
      return new DraftView<>(
          draft.version(),
          draft.author(),
          draft.editors(),
          draft.savedAt(),
          draft.importId(),
          body.apply(draft.content()));
    }
  }

  /** The version in force. */
  public record PublishedView<B>(
      long version, String author, String approvedBy, Instant approvedAt, B content) {
    static <B> PublishedView<B> of(Published published, Function<Content, B> body) {
      return new PublishedView<>(
          published.version(),
          published.author(),
          published.approvedBy(),
          published.approvedAt(),
          body.apply(published.content()));
    }
  }

  /** Who took it out of force, and why. */
  public record WithdrawnView(long version, String by, Instant at, String reason) {
    static WithdrawnView of(Withdrawn gone) {
      return new WithdrawnView(gone.version(), gone.by(), gone.at(), gone.reason());
    }
  }
}

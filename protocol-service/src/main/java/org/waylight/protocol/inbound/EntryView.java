package org.waylight.protocol.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Emergency;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState.Withdrawn;
import org.waylight.protocol.domain.Published;
import org.waylight.protocol.domain.UnlistedPlaces;

/**
 * An entry as people see it.
 *
 * @param revision also the ETag
 * @param draft what is being written
 * @param inForce what is acted by from its first day on
 * @param next what takes its place on its day
 * @param emergency the change in force that still awaits the review of a second person
 * @param stale what of it is too long unverified (PRO-4)
 * @param unlisted towns and tribal lands of the draft, or of what is in force, that no list knows:
 *     to look at twice (PRO-6)
 */
public record EntryView<B>(
    UUID id,
    StateName state,
    long revision,
    @Nullable DraftView<B> draft,
    @Nullable PublishedView<B> inForce,
    @Nullable PublishedView<B> next,
    @Nullable EmergencyView emergency,
    @Nullable WithdrawnView withdrawn,
    List<FieldError> stale,
    List<FieldError> unlisted) {
  static <B> EntryView<B> of(
      Entry entry, Function<Content, B> body, List<FieldError> stale, LocalDate today) {
    return new EntryView<>(
        entry.id(),
        StateName.of(entry.state()),
        entry.revision(),
        entry.state().openDraft().map(draft -> DraftView.of(draft, body)).orElse(null),
        entry
            .state()
            .inForce()
            .map(
                inForce ->
                    PublishedView.of(inForce, entry.state().following().orElse(null), body, today))
            .orElse(null),
        entry
            .state()
            .following()
            .map(next -> PublishedView.of(next, null, body, today))
            .orElse(null),
        entry.emergency() == null ? null : EmergencyView.of(entry.emergency()),
        entry.state() instanceof Withdrawn gone ? WithdrawnView.of(gone) : null,
        stale,
        Refusals.errors(
            entry
                .state()
                .openDraft()
                .map(Draft::content)
                .or(() -> entry.state().inForce().map(Published::content))
                .map(UnlistedPlaces::of)
                .orElse(List.of())));
  }

  /** A version somebody works on. */
  public record DraftView<B>(
      long version,
      Phase phase,
      String author,
      Set<String> editors,
      Instant savedAt,
      @Nullable UUID importId,
      @Nullable String submittedBy,
      @Nullable Instant submittedAt,
      B content) {
    static <B> DraftView<B> of(Draft draft, Function<Content, B> body) {
      return new DraftView<>(
          draft.version(),
          draft.submission() == null ? Phase.DRAFT : Phase.REVIEW,
          draft.author(),
          draft.editors(),
          draft.savedAt(),
          draft.importId(),
          draft.submission() == null ? null : draft.submission().by(),
          draft.submission() == null ? null : draft.submission().at(),
          body.apply(draft.content()));
    }
  }

  /**
   * An approved version.
   *
   * @param publishedAs the id that the other services know it by
   * @param until the first day it no longer holds, by its own words or because another follows
   */
  public record PublishedView<B>(
      long version,
      Phase phase,
      String author,
      String approvedBy,
      Instant approvedAt,
      UUID publishedAs,
      @Nullable LocalDate until,
      B content) {
    static <B> PublishedView<B> of(
        Published published, @Nullable Published next, Function<Content, B> body, LocalDate today) {
      LocalDate until = published.endsOn(next);
      return new PublishedView<>(
          published.version(),
          phase(published, until, today),
          published.author(),
          published.approvedBy(),
          published.approvedAt(),
          published.publishedAs(),
          until,
          body.apply(published.content()));
    }

    private static Phase phase(Published published, @Nullable LocalDate until, LocalDate today) {
      if (until != null && !today.isBefore(until)) {
        return Phase.RETIRED;
      }
      return today.isBefore(published.startsOn()) ? Phase.APPROVED : Phase.EFFECTIVE;
    }
  }

  /** How far a version has come in its life. */
  public enum Phase {
    DRAFT,
    REVIEW,
    /** It waits for its first day. */
    APPROVED,
    EFFECTIVE,
    /** Its last day is over. */
    RETIRED
  }

  /** A change that one approver alone put in force at once. */
  public record EmergencyView(String by, Instant at, String reason, long version, long replaces) {
    static EmergencyView of(Emergency emergency) {
      return new EmergencyView(
          emergency.by(),
          emergency.at(),
          emergency.reason(),
          emergency.version(),
          emergency.replaces());
    }
  }

  /** Who took it out of force, and why. */
  public record WithdrawnView(long version, String by, Instant at, String reason) {
    static WithdrawnView of(Withdrawn gone) {
      return new WithdrawnView(gone.version(), gone.by(), gone.at(), gone.reason());
    }
  }
}

package org.waylight.protocol.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved version: who wrote it and which other person approved it (PRO-1).
 *
 * @param publishedAs the id that the other services know it by: the entry's own, or for a version
 *     that was approved to follow another, the one of {@link Entry#followingId}
 */
public record Published(
    long version,
    Content content,
    String author,
    String approvedBy,
    Instant approvedAt,
    UUID publishedAs) {
  /** The first day it holds; an organisation holds from its approval on. */
  public LocalDate startsOn() {
    return content.startsOn().orElse(LocalDate.MIN);
  }

  /** The first day it no longer holds, if the version that follows it starts on this day. */
  public @Nullable LocalDate endsOn(@Nullable Published next) {
    LocalDate own = content.endsOn().orElse(null);
    if (next == null) {
      return own;
    }
    return own == null || own.isAfter(next.startsOn()) ? next.startsOn() : own;
  }

  Published counted(PlaceCount count) {
    return new Published(
        version + 1, count.in(content), author, approvedBy, approvedAt, publishedAs);
  }

  Published approvedBy(String reviewer, Instant at) {
    return new Published(version, content, author, reviewer, at, publishedAs);
  }
}

package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/** Personal words, sealed, and when they were said: of two, the later hold. */
public record Said(SealedText text, Instant at) {
  private static final Comparator<Said> LATER =
      Comparator.comparing(Said::at).thenComparing(said -> said.text().envelope());

  /** The later of two. */
  static @Nullable Said later(@Nullable Said one, @Nullable Said other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return LATER.compare(one, other) >= 0 ? one : other;
  }
}

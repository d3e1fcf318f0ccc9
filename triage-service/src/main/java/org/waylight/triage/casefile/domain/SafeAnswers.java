package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;

/** Whether and how somebody may be contacted back (CON-4): their latest word holds. */
public record SafeAnswers(
    Answer contactBack, Answer phoneSafe, Answer mayLeaveMessage, Instant at) {
  private static final Comparator<SafeAnswers> LATER =
      Comparator.comparing(SafeAnswers::at)
          .thenComparing(SafeAnswers::contactBack)
          .thenComparing(SafeAnswers::phoneSafe)
          .thenComparing(SafeAnswers::mayLeaveMessage);

  static @Nullable SafeAnswers later(@Nullable SafeAnswers one, @Nullable SafeAnswers other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return LATER.compare(one, other) >= 0 ? one : other;
  }
}

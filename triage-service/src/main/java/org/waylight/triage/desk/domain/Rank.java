package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;

/**
 * Why a case stands where it stands in the queue: the parts it is ordered by, the first before the
 * next, and there is no other. Nothing of whom it is about enters (PRO-7): no origin, language, age
 * among adults, gender, disability; a possible minor does, as the law has it (TRI-3).
 */
public record Rank(List<Part> parts) {
  public Rank {
    parts = List.copyOf(parts);
  }

  /** What the queue is ordered by, in this order. */
  public enum By {
    /** The most urgent first (TRI-5). */
    URGENCY,
    /** Then the earliest end of the clock. */
    DEADLINE,
    /** Between equals, the case that was opened first: ids sort by time. */
    CASE_ID
  }

  /**
   * One part.
   *
   * @param value what it is ordered by
   * @param because rules and policies that set it
   */
  public record Part(By by, String value, List<String> because) {
    public Part {
      because = List.copyOf(because);
    }
  }

  /** The rank of a case. */
  public static Rank of(
      Urgency urgency,
      List<String> decidingRules,
      Instant dueAt,
      @Nullable String clockPolicy,
      UUID caseId) {
    return new Rank(
        List.of(
            new Part(By.URGENCY, urgency.name(), decidingRules),
            new Part(
                By.DEADLINE,
                dueAt.toString(),
                clockPolicy == null ? List.of() : List.of(clockPolicy)),
            new Part(By.CASE_ID, caseId.toString(), List.of())));
  }
}

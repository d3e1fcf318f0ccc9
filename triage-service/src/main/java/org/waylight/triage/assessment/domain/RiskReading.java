package org.waylight.triage.assessment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Standing;

/**
 * One fact the disclosure policy may hang on, with how it came about (DIS-10).
 *
 * @param value what holds: decided before stated before read
 * @param raises whether it speaks for urgency: also when the text contradicts a stated or decided
 *     no (TRI-2)
 */
public record RiskReading(
    ReadingKind kind,
    Answer value,
    Standing standing,
    boolean raises,
    List<Evidence> evidence,
    Answer stated,
    @Nullable String decidedBy) {
  public RiskReading {
    evidence = List.copyOf(evidence);
  }

  /** Whether what was written stands against what was stated or decided. */
  public boolean contradicted() {
    return raises && value != Answer.YES;
  }
}

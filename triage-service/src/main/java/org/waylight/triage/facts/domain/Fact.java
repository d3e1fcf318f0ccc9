package org.waylight.triage.facts.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.assessment.domain.Finding;
import org.waylight.triage.assessment.domain.FindingKind;
import org.waylight.triage.assessment.domain.Hit;

/**
 * Something concrete that a text says, and where.
 *
 * @param start offset in the text
 * @param end offset after it
 * @param normal what is compared, however it was spelt. It is personal text, for the moment of
 *     reading only: what is kept of it is a keyed hash
 */
public record Fact(FactKind kind, int start, int end, @Nullable String normal) {

  /** A fact that is not compared. */
  Fact(FactKind kind, int start, int end) {
    this(kind, start, end, null);
  }

  /** As an assessment weighs it; without its words. */
  Hit hit() {
    return new Hit(
        kind.reference(),
        Set.of(new Finding(FindingKind.SPECIFIC, kind.answers().name())),
        kind.weight(),
        start,
        end);
  }

  /** Whether both stand on some of the same words. */
  boolean overlaps(Fact other) {
    return start < other.end && end > other.start;
  }

  @Override
  public String toString() {
    return "Fact[" + kind + " " + start + "-" + end + "]";
  }
}

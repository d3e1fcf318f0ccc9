package org.waylight.triage.assessment.domain;

import java.util.Set;

/**
 * A stored pattern that speaks for findings. Its example must match and its counter-example must
 * not: a test runs both.
 *
 * @param weight from above 0 to 1; half a point in all concludes a finding
 * @param negatable a negation just before or inside takes it back; patterns that are themselves a
 *     negation ("cannot leave") are not negatable
 * @param source where the pattern or what it stands for comes from
 */
public record Indicator(
    String id,
    int version,
    String language,
    PhrasePattern pattern,
    boolean negatable,
    Set<Finding> speaksFor,
    double weight,
    String source,
    String example,
    String counterExample) {

  public Indicator {
    speaksFor = Set.copyOf(speaksFor);
    if (speaksFor.isEmpty() || weight <= 0 || weight > 1 || source.isBlank()) {
      throw new IllegalArgumentException("indicator " + id + " is incomplete");
    }
  }

  /** How conclusions quote it: {@code en.passport-taken@1}. */
  public String reference() {
    return id + "@" + version;
  }
}

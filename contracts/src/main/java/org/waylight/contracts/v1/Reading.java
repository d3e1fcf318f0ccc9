package org.waylight.contracts.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that the policy may hang on, with how it came about (DIS-10).
 *
 * @param ruleIds rules that concluded it, with version: {@code TRI-3@1}
 * @param decidedBy who confirmed or overrode it
 */
public record Reading(
    ReadingKind kind,
    Answer value,
    Standing standing,
    List<String> ruleIds,
    @Nullable String decidedBy) {
  /** Copies the collections, so that an event never changes. */
  public Reading {
    ruleIds = List.copyOf(ruleIds);
  }
}

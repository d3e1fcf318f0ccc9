package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An indicator found in a message. It carries what the indicator spoke for then, so that a stored
 * hit stays explained after the indicators have moved on.
 *
 * @param indicator id and version
 * @param start offset in the message's text
 * @param end offset after it
 * @param setAside what it would speak for, but for the frames around it
 * @param frames id and version of those frames
 */
public record Hit(
    String indicator,
    Set<Finding> speaksFor,
    double weight,
    int start,
    int end,
    @Nullable Set<Finding> setAside,
    @Nullable List<String> frames) {
  public Hit {
    speaksFor = Set.copyOf(speaksFor);
    setAside = setAside == null || setAside.isEmpty() ? null : Set.copyOf(setAside);
    frames = frames == null || frames.isEmpty() ? null : List.copyOf(frames);
  }

  /** A hit that nothing is taken from. */
  public Hit(String indicator, Set<Finding> speaksFor, double weight, int start, int end) {
    this(indicator, speaksFor, weight, start, end, null, null);
  }

  /** The same, no longer speaking for what a frame takes away. */
  Hit without(Set<Finding> taken, String frame) {
    Set<Finding> left = new HashSet<>(speaksFor);
    left.removeAll(taken);
    Set<Finding> aside = new HashSet<>(taken);
    if (setAside != null) {
      aside.addAll(setAside);
    }
    List<String> by = new ArrayList<>(frames == null ? List.of() : frames);
    by.add(frame);
    return new Hit(indicator, left, weight, start, end, aside, by);
  }

  /** The same, speaking for findings of these kinds only. */
  Hit only(Set<FindingKind> kinds) {
    return new Hit(
        indicator,
        speaksFor.stream()
            .filter(finding -> kinds.contains(finding.kind()))
            .collect(Collectors.toSet()),
        weight,
        start,
        end,
        setAside,
        frames);
  }
}

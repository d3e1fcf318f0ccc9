package org.waylight.triage.assessment.domain;

import java.util.UUID;

/** Which words of which message an indicator matched. */
public record Evidence(String indicator, UUID messageId, int start, int end) {
  /** Whether both matched some of the same words. */
  boolean overlaps(Evidence other) {
    return messageId.equals(other.messageId) && start < other.end && end > other.start;
  }
}

package org.waylight.triage.assessment.domain;

import java.util.UUID;

/** Which words of which message an indicator matched. */
public record Evidence(String indicator, UUID messageId, int start, int end) {}

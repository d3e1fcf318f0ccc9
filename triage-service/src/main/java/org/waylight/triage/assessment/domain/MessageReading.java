package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.UUID;

/** What was read in one message: its language and every indicator found. It holds no text. */
public record MessageReading(UUID messageId, ReadLanguage language, List<Hit> hits) {
  public MessageReading {
    hits = List.copyOf(hits);
  }
}

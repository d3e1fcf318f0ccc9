package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.UUID;

/**
 * What was read in one message: its language, every indicator found, and the places it names. It
 * holds no text, but for the public names of places.
 */
public record MessageReading(
    UUID messageId, ReadLanguage language, List<Hit> hits, List<PlaceMention> places) {
  public MessageReading {
    hits = List.copyOf(hits);
    // What was stored before places were read has none.
    places = places == null ? List.of() : List.copyOf(places);
  }

  /** A reading that names no place. */
  public MessageReading(UUID messageId, ReadLanguage language, List<Hit> hits) {
    this(messageId, language, hits, List.of());
  }
}

package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * What an advocate noted, or why a supervisor decided; sealed, bound to its id.
 *
 * @param about the reading or person a reason belongs to, or the supervisor a case was taken from
 * @param text absent once erased
 */
public record Note(
    UUID id,
    UUID caseId,
    Kind kind,
    @Nullable String about,
    String author,
    Instant writtenAt,
    @Nullable SealedText text) {
  /** The field its text is sealed under. */
  public static final String FIELD = "note";

  /** What it belongs to. */
  public enum Kind {
    NOTE,
    READING,
    PERSON,
    ALERT,
    CLOSE,
    TAKE_OVER
  }
}

package org.waylight.triage.assessment.domain;

import org.jspecify.annotations.Nullable;

/** In which language a message is, as far as triage can tell. */
public enum ReadLanguage {
  ENGLISH("en", true),
  SPANISH("es", true),
  /** Only numbers, or words such as ok that need no language. */
  NEUTRAL(null, true),
  /** Nothing to read: empty, or only a picture. */
  EMPTY(null, false),
  /** A language triage has no indicators for: a person reads it (TRI-6). */
  UNKNOWN(null, false);

  private final @Nullable String tag;
  private final boolean readable;

  ReadLanguage(@Nullable String tag, boolean readable) {
    this.tag = tag;
    this.readable = readable;
  }

  /** BCP 47, where known. */
  public @Nullable String tag() {
    return tag;
  }

  /** Whether no person is needed to find out what it says. */
  public boolean readable() {
    return readable;
  }
}

package org.waylight.triage.assessment.domain;

import org.jspecify.annotations.Nullable;

/** In which language a message is, as far as triage can tell. */
public enum ReadLanguage {
  ENGLISH("en", true),
  SPANISH("es", true),
  /** A word or two that could be any language. */
  TOO_SHORT(null, false),
  /** Nothing to read: empty, a picture, a link. */
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

  /** Whether the indicators cover it. */
  public boolean readable() {
    return readable;
  }
}

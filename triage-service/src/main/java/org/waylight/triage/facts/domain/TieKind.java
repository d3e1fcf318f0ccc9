package org.waylight.triage.facts.domain;

/** What two signals may share that suggests one situation (TRI-8). */
public enum TieKind {
  PHONE,
  PLATE,
  /** A name in an app, or an e-mail address. */
  HANDLE,
  /** A business by its name. */
  BUSINESS,
  /** A house number and its street. */
  ADDRESS,
  /** A town or nearer, by its key in the gazetteer: {@code US-TX/san antonio}. */
  PLACE
}

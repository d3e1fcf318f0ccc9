package org.waylight.contracts.v1;

/** The facts that the disclosure policy may hang on. */
public enum ReadingKind {
  /** Someone under 18 is possibly involved (TRI-3). */
  MINOR,
  /** Imminent harm to anyone, or violence seen or heard (TRI-4). */
  IMMINENT_HARM,
  /** A threat to harm oneself (TRI-4). */
  SELF_HARM,
  /** A threat to harm somebody else (TRI-4). */
  THREAT_TO_OTHERS
}

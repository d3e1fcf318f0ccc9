package org.waylight.triage.ties.domain;

/**
 * What two signals may share, and how much each speaks for one situation. A place alone is none of
 * them: too many live there.
 */
public enum TieKind {
  TEXT("Much of the text is the same.", 0),
  PHONE("The same phone number is named.", 0.8),
  PLATE("The same license plate is named.", 0.8),
  HANDLE("The same account or address in an app is named.", 0.7),
  ADDRESS("The same house is named.", 0.7),
  BUSINESS("The same business is named.", 0.5);

  private final String sentence;
  private final double score;

  TieKind(String sentence, double score) {
    this.sentence = sentence;
    this.score = score;
  }

  /** For the supervisor who reads the suggestion. */
  public String sentence() {
    return sentence;
  }

  /** How much it speaks for one situation; of a text that is how alike the two are. */
  public double score() {
    return score;
  }
}

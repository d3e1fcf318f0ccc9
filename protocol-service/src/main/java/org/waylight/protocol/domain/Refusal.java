package org.waylight.protocol.domain;

/** Why an entry may not change as asked. */
public enum Refusal {
  /** PRO-1: whoever wrote a version never puts it in force. */
  SELF_APPROVAL("PRO-1", "Whoever had a hand in a version cannot approve it; another person must."),
  /** There is nothing to approve. */
  NO_DRAFT("PRO-1", "There is no draft waiting for approval."),
  /** Withdrawn is final. */
  WITHDRAWN("PRO-1", "It was withdrawn, which is final; draft a new one in its place."),
  /** PRO-2: there is always a fallback, up to the nation. */
  LAST_FALLBACK(
      "PRO-2", "It is the last national fallback of its recipient kind; publish another first.");

  private final String rule;
  private final String sentence;

  Refusal(String rule, String sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  /** The rule of the hotline behind it. */
  public String rule() {
    return rule;
  }

  /** Why, for a person. */
  public String sentence() {
    return sentence;
  }
}

package org.waylight.protocol.domain;

/** Why an entry may not change as asked. */
public enum Refusal {
  /** PRO-1: whoever wrote a version never puts it in force. */
  SELF_APPROVAL("PRO-1", "Whoever had a hand in a version cannot approve it; another person must."),
  /** There is nothing to approve. */
  NO_DRAFT("PRO-1", "There is no draft waiting for approval."),
  /** A draft is approved once its author says that it is done. */
  NOT_SUBMITTED("PRO-1", "It is still being written; its author submits it for review first."),
  /** It waits for an approver already. */
  IN_REVIEW("PRO-1", "It is in review already; another person approves it."),
  /** Nobody else says that it is done. */
  NOT_THE_AUTHOR("PRO-1", "Only somebody who worked on the draft submits it."),
  /** What was never in force is approved in the ordinary way. */
  NOTHING_IN_FORCE(
      "PRO-1", "Nothing of it is in force yet; an emergency change needs something to change."),
  /** There is nothing to review. */
  NO_EMERGENCY("PRO-1", "No emergency change of it awaits a review."),
  /** Whoever made an emergency change never reviews it. */
  SELF_REVIEW("PRO-1", "Whoever made the emergency change cannot review it; another person must."),
  /** Another version holds by now. */
  REPLACED_SINCE(
      "PRO-1", "Another version is in force since; confirm the review and change that one."),
  /** Withdrawn is final. */
  WITHDRAWN("PRO-1", "It was withdrawn, which is final; draft a new one in its place."),
  /** PRO-5: capacity only gets newer. */
  OLDER_COUNT("PRO-5", "A newer count is in force."),
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

package org.waylight.referral.plan.domain;

/** What was decided about an action so far. */
public enum ActionStage {
  PROPOSED,
  /** DIS-9: one supervisor wants to decline a confirmed mandate; a second has to agree. */
  DECLINE_PROPOSED,
  /** DIS-5: one supervisor wants to approve what the policy lets only two approve. */
  APPROVAL_PROPOSED,
  APPROVED,
  DECLINED;

  /** A supervisor may still decide. */
  public boolean open() {
    return this != APPROVED && this != DECLINED;
  }
}

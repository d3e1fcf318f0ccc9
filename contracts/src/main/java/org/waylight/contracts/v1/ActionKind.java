package org.waylight.contracts.v1;

/** What a plan may propose. */
public enum ActionKind {
  REPORT_TO_LAW_ENFORCEMENT,
  REPORT_TO_CHILD_PROTECTION,
  EMERGENCY_COORDINATION,
  REFERRAL_TO_PROVIDER,
  REFERRAL_TO_PARTNER_HOTLINE,
  LIVE_TRANSFER,
  FOLLOW_UP,
  NO_ACTION,
  /** What is new, for a recipient who got a report (RES-3). */
  SUPPLEMENT
}

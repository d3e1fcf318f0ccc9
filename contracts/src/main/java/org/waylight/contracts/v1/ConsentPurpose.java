package org.waylight.contracts.v1;

/** What a consent is for. */
public enum ConsentPurpose {
  REPORT,
  REFERRAL,
  CONTACT_BACK
}

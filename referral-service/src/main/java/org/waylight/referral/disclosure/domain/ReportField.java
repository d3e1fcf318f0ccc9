package org.waylight.referral.disclosure.domain;

/** Everything that a report can hold, one by one (DIS-1). */
public enum ReportField {
  TRAFFICKING_TYPE,
  TOPICS,
  MEANS_OF_CONTROL,
  INDUSTRIES,
  DANGER,
  NEEDS,
  AREA,
  STREET,
  AGE_BAND,
  LANGUAGE,
  SUMMARY,
  CONTACT_NAME,
  CONTACT_PHONE,
  CONTACT_EMAIL,
  CONTACT_ADDRESS,
  SAFE_CONTACT
}

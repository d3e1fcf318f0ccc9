package org.waylight.triage.assessment.domain;

/** What an indicator can speak for. */
public enum FindingKind {
  /** A fact the disclosure policy may hang on: a {@code ReadingKind}. */
  READING,
  /** An age in years somebody wrote. */
  AGE,
  /** How many people are in it, least and most: {@code 15-25}. */
  PEOPLE,
  /** Help is needed within 24 hours (TRI-5). */
  HELP,
  /**
   * What a person is used for: {@code SEX}, {@code LABOR}, {@code UNSPECIFIED}; or {@code ABUSE}:
   * for nothing, it is violence at home, among partners, at school.
   */
  PURPOSE,
  /** How a person is held: a code of HTCDS 2.0 vic_MethodsOfControl. */
  MEANS,
  /** A {@code Topic}. */
  TOPIC,
  /** A code of NIEM 6.0 hs:ExploitationIndustryCodeSimpleType. */
  INDUSTRY,
  /** A {@code Need}. */
  NEED,
  /** A {@code RequestType}. */
  REQUEST,
  /** What makes a signal concrete: a {@code Specific}. */
  SPECIFIC,
  /** What the person says of police: {@code WANTED} or {@code UNWANTED}. */
  POLICE,
  /** Whether contacting back is said to be {@code SAFE} or {@code UNSAFE} (CON-4). */
  CONTACT,
  /** Who tells it: a {@code SignalerKind}. */
  TOLD_BY,
  /** The signaler lived or saw it, or heard it from the person. */
  FIRST_HAND
}

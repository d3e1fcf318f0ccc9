package org.waylight.triage.assessment.domain;

/** What an indicator can speak for. */
public enum FindingKind {
  /** A fact the disclosure policy may hang on: a {@code ReadingKind}. */
  READING,
  /** An age in years somebody wrote. */
  AGE,
  /** Help is needed within 24 hours (TRI-5). */
  HELP,
  /** What a person is used for: {@code SEX}, {@code LABOR} or {@code UNSPECIFIED}. */
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
  /** The signaler lived or saw it, or heard it from the person. */
  FIRST_HAND
}

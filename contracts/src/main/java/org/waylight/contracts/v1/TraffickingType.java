package org.waylight.contracts.v1;

/** What kind of trafficking triage reads. */
public enum TraffickingType {
  SEX,
  LABOR,
  SEX_AND_LABOR,
  NOT_SPECIFIED,
  NONE
}

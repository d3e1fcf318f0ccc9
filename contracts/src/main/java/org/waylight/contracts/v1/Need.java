package org.waylight.contracts.v1;

/** What a person needs from a provider. */
public enum Need {
  SHELTER,
  LEGAL,
  MEDICAL,
  FOOD,
  TRANSPORT,
  INTERPRETER,
  CASE_MANAGEMENT,
  COUNSELING
}

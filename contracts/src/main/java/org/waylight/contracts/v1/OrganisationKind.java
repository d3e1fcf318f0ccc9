package org.waylight.contracts.v1;

/** Which part of the directory an organisation belongs to. */
public enum OrganisationKind {
  AGENCY,
  PROVIDER
}

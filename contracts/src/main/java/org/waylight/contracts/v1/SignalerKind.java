package org.waylight.contracts.v1;

/** Who sent a signal. */
public enum SignalerKind {
  VICTIM_SURVIVOR,
  FAMILY_FRIEND,
  COMMUNITY_MEMBER,
  SERVICE_PROVIDER,
  LAW_ENFORCEMENT,
  OTHER,
  UNKNOWN
}

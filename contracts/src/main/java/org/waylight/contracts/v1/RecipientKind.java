package org.waylight.contracts.v1;

/** What kind of body may receive something. */
public enum RecipientKind {
  LAW_ENFORCEMENT,
  CHILD_PROTECTION,
  EMERGENCY_SERVICES,
  SERVICE_PROVIDER,
  PARTNER_HOTLINE
}

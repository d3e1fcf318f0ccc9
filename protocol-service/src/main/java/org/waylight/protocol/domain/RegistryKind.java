package org.waylight.protocol.domain;

/** What the registry holds; all three share one life. */
public enum RegistryKind {
  PROTOCOL,
  ORGANISATION,
  POLICY
}

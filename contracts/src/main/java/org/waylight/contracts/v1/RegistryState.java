package org.waylight.contracts.v1;

/** Whether what is published is in force. */
public enum RegistryState {
  PUBLISHED,
  WITHDRAWN
}

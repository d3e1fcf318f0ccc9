package org.waylight.contracts.v1;

/** Why a case was closed. */
public enum CloseReason {
  RESOLVED,
  RUMOUR,
  GENERAL_QUESTION,
  OUT_OF_SCOPE,
  INSUFFICIENT,
  DUPLICATE
}

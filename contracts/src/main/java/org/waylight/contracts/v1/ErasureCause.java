package org.waylight.contracts.v1;

/** Why a case was erased (RES-4). */
public enum ErasureCause {
  /** Its time under the retention policy was over. */
  SCHEDULE,
  /** A supervisor asked for it, and another confirmed it. */
  REQUEST
}

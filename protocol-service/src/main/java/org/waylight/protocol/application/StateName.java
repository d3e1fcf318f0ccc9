package org.waylight.protocol.application;

import org.waylight.protocol.domain.EntryState;

/** The states of an entry by name, as they are asked for and stored. */
public enum StateName {
  DRAFTED,
  IN_FORCE,
  REVISED,
  WITHDRAWN;

  /** The name of a state. */
  public static StateName of(EntryState state) {
    return switch (state) {
      case EntryState.Drafted _ -> DRAFTED;
      case EntryState.InForce _ -> IN_FORCE;
      case EntryState.Revised _ -> REVISED;
      case EntryState.Withdrawn _ -> WITHDRAWN;
    };
  }
}

package org.waylight.intake.application;

import java.util.List;
import org.waylight.contracts.v1.GatewayRegistered;

/** Where the versions of gateways are kept. */
public interface GatewayStore {
  /** The newest version of each gateway, by name. */
  List<GatewayRegistered> newest();

  /** Every version of one, the oldest first. */
  List<GatewayRegistered> history(String name);

  /**
   * Adds a version, in the current transaction, and tells every replica of it.
   *
   * @return false if somebody else added that version first
   */
  boolean add(GatewayRegistered version);
}

package org.waylight.protocol.domain;

import java.util.List;
import java.util.UUID;

/**
 * A content before it is saved or approved.
 *
 * @param approved the approved versions of the same entry, the one in force first
 * @param forApproval about to be approved: what it refers to must be in force too
 */
public record Candidate<C extends Content>(
    UUID id, C content, List<Published> approved, boolean forApproval) {
  /** Copies the versions, so that a candidate never changes. */
  public Candidate {
    approved = List.copyOf(approved);
  }
}

package org.waylight.triage.desk.application;

import java.util.List;
import java.util.UUID;
import org.waylight.triage.desk.domain.Handover;

/** What was handed over: the port. All in the current transaction. */
public interface HandoverStore {
  /** Cases that somebody has, by id. */
  List<UUID> heldBy(String by, int limit);

  /** Keeps that a case was handed over; the handover itself with its first case. */
  void add(Handover handover, UUID caseId);

  /** The newest handovers to somebody, with those of their cases that they still have. */
  List<Received> to(String name, int limit);

  /** A handover and which of its cases are still with who got them. */
  record Received(Handover handover, List<UUID> caseIds) {}
}

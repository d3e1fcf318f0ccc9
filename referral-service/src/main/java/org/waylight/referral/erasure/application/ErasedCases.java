package org.waylight.referral.erasure.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ErasedCount;

/** Empties what is kept of cases: the port; all in the current transaction. */
public interface ErasedCases {
  /** Marks the cases, known or not, as erased: no state of theirs is taken in any more. */
  void mark(Collection<UUID> cases, Instant at);

  /**
   * Empties every place of docs/retention.md but the reports.
   *
   * @return how much of each kind there was
   */
  List<ErasedCount> empty(Collection<UUID> cases);

  /** The reports of the cases. */
  List<UUID> reports(Collection<UUID> cases);

  /** Puts other bodies, sealed, in the place of the reports'. */
  void replaceBodies(Map<UUID, SealedText> bodies);
}

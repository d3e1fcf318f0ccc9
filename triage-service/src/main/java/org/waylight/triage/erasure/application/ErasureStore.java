package org.waylight.triage.erasure.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.triage.erasure.domain.Erasure;

/** Erasures and their proofs: the port. All in the current transaction. */
public interface ErasureStore {
  /** An erasure with the proofs there are of it. */
  record Proven(Erasure erasure, List<Erasure.Proof> proofs) {
    /** Copies the proofs. */
    public Proven {
      proofs = List.copyOf(proofs);
    }
  }

  /** The erasure of the case, or of the one it had joined when that was erased. */
  Optional<Proven> of(UUID caseId);

  /** Keeps it; what was only asked for before is replaced. */
  void save(Erasure erasure);

  /** Keeps how much was erased here; once. */
  void saveCounts(UUID caseId, List<ErasedCount> counts);

  /** Keeps that it was told once more. */
  void told(UUID caseId, int round, Instant at);

  /** Takes a request away that was not confirmed. */
  void withdraw(UUID caseId);

  /** Keeps a proof; the same again changes nothing. False if there is no such erasure. */
  boolean prove(UUID caseId, Erasure.Proof proof);

  /** Not complete yet, the oldest first: requests, and what is not proved. At most so many. */
  List<Proven> open(int limit);

  /** Ids of erased cases in their order, after one; absent: from the first. */
  List<UUID> erased(@Nullable UUID after, int limit);

  /** How many have lacked a proof since before a time. */
  int unproven(Instant before);
}

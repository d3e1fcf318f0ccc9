package org.waylight.triage.erasure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureCause;

/**
 * That a case is to be erased, or was (RES-4). A case on request needs two supervisors.
 *
 * @param policyVersion the retention policy, of an erasure on schedule
 * @param requested who asked, of an erasure on request
 * @param confirmedBy another supervisor
 * @param done absent while it is only asked for
 */
public record Erasure(
    UUID caseId,
    ErasureCause cause,
    @Nullable String policyVersion,
    @Nullable Requested requested,
    @Nullable String confirmedBy,
    @Nullable Done done) {
  /** The field a reason is sealed under. */
  public static final String REASON = "erasureReason";

  /** Who has anything of a case, apart from triage. */
  public static final Set<String> SERVICES = Set.of("intake", "referral");

  /** How long proofs may take before somebody has to look. */
  public static final Duration PROVEN_WITHIN = Duration.ofDays(1);

  /**
   * Who asked for it, and when.
   *
   * @param reason sealed; it is erased with the case
   */
  public record Requested(String by, Instant at, @Nullable SealedText reason) {}

  /**
   * That it was erased here, and what was told of it.
   *
   * @param joinedCaseIds cases that had joined it
   * @param signalIds of all of them, under each id they came by
   * @param round how often it was told
   * @param toldAt when last
   */
  public record Done(
      Instant at,
      List<UUID> joinedCaseIds,
      List<UUID> signalIds,
      List<ErasedCount> counts,
      int round,
      Instant toldAt) {
    /** Copies the collections. */
    public Done {
      joinedCaseIds = List.copyOf(joinedCaseIds);
      signalIds = List.copyOf(signalIds);
      counts = List.copyOf(counts);
    }
  }

  /** What a service says it erased. */
  public record Proof(String service, int round, List<ErasedCount> counts, Instant at) {
    /** Copies the counts. */
    public Proof {
      counts = List.copyOf(counts);
    }
  }

  /** How far an erasure is. */
  public enum Stage {
    /** A supervisor asked; another is to confirm. */
    REQUESTED,
    /** Erased here; not every service has proved it yet. */
    ERASED,
    /** Every service has answered what was told last. */
    COMPLETE
  }

  /** How far it is, by the proofs there are. */
  public Stage stage(List<Proof> proofs) {
    if (done == null) {
      return Stage.REQUESTED;
    }
    Set<String> waiting = new HashSet<>(SERVICES);
    proofs.stream()
        .filter(proof -> proof.round() == done.round())
        .forEach(proof -> waiting.remove(proof.service()));
    return waiting.isEmpty() ? Stage.COMPLETE : Stage.ERASED;
  }

  /** Whether proofs have been missing for longer than a day. */
  public boolean overdue(List<Proof> proofs, Instant now) {
    return done != null
        && stage(proofs) == Stage.ERASED
        && now.isAfter(done.toldAt().plus(PROVEN_WITHIN));
  }
}

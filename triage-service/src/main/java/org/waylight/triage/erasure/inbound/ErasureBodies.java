package org.waylight.triage.erasure.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.triage.erasure.application.EraseAgain;
import org.waylight.triage.erasure.application.ErasureStore;
import org.waylight.triage.erasure.domain.Erasure;

/** What people send and see of erasures. */
public final class ErasureBodies {
  private ErasureBodies() {}

  /** Why a case is to be erased. */
  public record ErasureReason(@NotBlank @Size(max = 2000) String reason) {
    @Override
    public String toString() {
      return "ErasureReason[not shown]";
    }
  }

  /** Cases to erase again. */
  public record AgainBody(@NotEmpty @Size(max = 500) List<@NotNull UUID> caseIds) {
    /** Copies the ids. */
    public AgainBody {
      caseIds = caseIds == null ? List.of() : List.copyOf(caseIds);
    }
  }

  /**
   * What came of a case that is to be erased again.
   *
   * @param why the problem's type, of one that was refused
   */
  public record AgainLine(UUID caseId, EraseAgain.Outcome outcome, @Nullable String why) {}

  /** What came of each. */
  public record AgainView(List<AgainLine> items) {
    /** Copies the items. */
    public AgainView {
      items = List.copyOf(items);
    }
  }

  /** A service's proof. */
  public record ProofView(String service, int round, Instant at, List<ErasedCount> counts) {}

  /**
   * How far an erasure is.
   *
   * @param overdue whether a proof has been missing for more than a day
   * @param counts what was erased in triage
   * @param reason only of a request that stands
   */
  public record ErasureView(
      UUID caseId,
      Erasure.Stage stage,
      boolean overdue,
      ErasureCause cause,
      @Nullable String policy,
      @Nullable String requestedBy,
      @Nullable Instant requestedAt,
      @Nullable String reason,
      @Nullable String confirmedBy,
      @Nullable Instant erasedAt,
      @Nullable Integer round,
      @Nullable Instant toldAt,
      List<ErasedCount> counts,
      List<ProofView> proofs) {
    static ErasureView of(ErasureStore.Proven proven, @Nullable String reason, Instant now) {
      Erasure erasure = proven.erasure();
      Erasure.Requested requested = erasure.requested();
      Erasure.Done done = erasure.done();
      return new ErasureView(
          erasure.caseId(),
          erasure.stage(proven.proofs()),
          erasure.overdue(proven.proofs(), now),
          erasure.cause(),
          erasure.policyVersion(),
          requested == null ? null : requested.by(),
          requested == null ? null : requested.at(),
          reason,
          erasure.confirmedBy(),
          done == null ? null : done.at(),
          done == null ? null : done.round(),
          done == null ? null : done.toldAt(),
          done == null ? List.of() : done.counts(),
          proven.proofs().stream()
              .map(
                  proof ->
                      new ProofView(proof.service(), proof.round(), proof.at(), proof.counts()))
              .toList());
    }

    static ErasureView of(Erasure erasure, Instant now) {
      return of(new ErasureStore.Proven(erasure, List.of()), null, now);
    }

    @Override
    public String toString() {
      return "ErasureView[" + caseId + "]";
    }
  }

  /** What is not complete, the oldest first. */
  public record OpenErasures(List<ErasureView> items) {
    /** Copies the items. */
    public OpenErasures {
      items = List.copyOf(items);
    }
  }

  /**
   * Ids of erased cases.
   *
   * @param nextCursor absent on the last page
   */
  public record ErasedIds(List<UUID> caseIds, @Nullable UUID nextCursor) {
    /** Copies the ids. */
    public ErasedIds {
      caseIds = List.copyOf(caseIds);
    }
  }
}

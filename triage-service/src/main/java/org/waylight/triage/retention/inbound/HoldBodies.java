package org.waylight.triage.retention.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.retention.application.HoldCase;
import org.waylight.triage.retention.domain.LegalHold;

/** What supervisors send and see of legal holds. */
public final class HoldBodies {
  private HoldBodies() {}

  /** Why a hold is set or lifted. */
  public record HoldReason(@NotBlank @Size(max = 2000) String reason) {
    @Override
    public String toString() {
      return "HoldReason[not shown]";
    }
  }

  /** A hold that was set or lifted just now. */
  public record HoldView(
      UUID holdId,
      UUID caseId,
      String setBy,
      Instant setAt,
      @Nullable String liftedBy,
      @Nullable Instant liftedAt) {
    static HoldView of(LegalHold hold) {
      LegalHold.Lifted lifted = hold.lifted();
      return new HoldView(
          hold.id(),
          hold.caseId(),
          hold.setBy(),
          hold.setAt(),
          lifted == null ? null : lifted.by(),
          lifted == null ? null : lifted.at());
    }
  }

  /** A hold with why it was set and lifted. */
  public record HoldDetail(HoldView hold, String reason, @Nullable String liftedReason) {
    static HoldDetail of(HoldCase.Opened opened) {
      var lifted = opened.liftedReason();
      return new HoldDetail(
          HoldView.of(opened.hold()),
          opened.reason().reveal(),
          lifted == null ? null : lifted.reveal());
    }

    @Override
    public String toString() {
      return "HoldDetail[not shown]";
    }
  }

  /** A case's holds, the newest first. */
  public record Holds(List<HoldDetail> items) {
    public Holds {
      items = List.copyOf(items);
    }
  }
}

package org.waylight.referral.delivery.inbound;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.delivery.application.HandOver.Course;
import org.waylight.referral.delivery.application.Transfers;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.delivery.domain.Transfer;
import org.waylight.referral.delivery.domain.TransferStage;
import org.waylight.referral.delivery.domain.TransferStep;

/** What is said about live transfers; only {@link HandOverBody} has what the report says. */
final class TransferBodies {
  private TransferBodies() {}

  /**
   * What was done or what happened.
   *
   * @param takenBy name or badge of whoever takes the person; of {@code INTRODUCED}
   * @param readBackConfirmed they read the report back, and it was right; of {@code INTRODUCED}
   */
  record StepBody(
      @NotNull TransferStep step,
      @Nullable @Size(max = 200) String takenBy,
      @Nullable Boolean readBackConfirmed) {
    boolean taken() {
      return takenBy != null && !takenBy.isBlank() && Boolean.TRUE.equals(readBackConfirmed);
    }

    @Override
    public String toString() {
      return "StepBody[]";
    }
  }

  record TransfersBody(List<UnderWayBody> items) {
    static TransfersBody of(List<Transfers.UnderWay> underWay) {
      return new TransfersBody(underWay.stream().map(UnderWayBody::of).toList());
    }
  }

  /** One to be done or being done. */
  record UnderWayBody(
      UUID reportId,
      UUID caseId,
      UUID organisationId,
      Instant approvedAt,
      TransferStage stage,
      @Nullable String claimedBy) {
    static UnderWayBody of(Transfers.UnderWay each) {
      Transfer transfer = each.transfer();
      return new UnderWayBody(
          transfer.reportId(),
          each.caseId(),
          each.organisationId(),
          each.approvedAt(),
          transfer.stage(),
          transfer.claimedBy());
    }
  }

  /** How far it has come. */
  record CourseBody(
      UUID reportId,
      UUID caseId,
      UUID organisationId,
      TransferStage stage,
      @Nullable String claimedBy,
      @Schema(description = "What can follow; empty once it has ended") List<TransferStep> next,
      @Schema(description = "Whom to call, E.164; absent once it has ended, and to who only looks")
          @Nullable String number,
      List<TakenBody> steps) {
    static CourseBody of(Course course, Route.@Nullable Step contact) {
      Transfer transfer = course.transfer();
      return new CourseBody(
          transfer.reportId(),
          course.caseId(),
          course.organisationId(),
          transfer.stage(),
          transfer.claimedBy(),
          List.copyOf(transfer.stage().next()),
          contact == null ? null : contact.channel().address(),
          course.steps().stream().map(TakenBody::of).toList());
    }
  }

  /** One step; {@code contactId} is who was to be called at the time. */
  record TakenBody(TransferStep step, @Nullable UUID contactId, String by, Instant at) {
    static TakenBody of(Transfers.Taken taken) {
      return new TakenBody(taken.step(), taken.contactId(), taken.by(), taken.at());
    }
  }

  /** What to do and say, and the report to read, as approved (JSON in a text). */
  record HandOverBody(CourseBody transfer, List<String> script, String report) {
    @Override
    public String toString() {
      return "HandOverBody[]";
    }
  }
}

package org.waylight.triage.desk.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.desk.application.FollowUps;
import org.waylight.triage.desk.application.ReadFollowUps;
import org.waylight.triage.desk.domain.ContactBack;
import org.waylight.triage.desk.domain.FollowUp;

/** Follow-ups as people send and read them; their words may be personal text and never print. */
public final class FollowUpBodies {
  private FollowUpBodies() {}

  /**
   * What to do.
   *
   * @param contact whom to go back to and how; absent of a task among ourselves
   * @param assignedTo absent: whoever comes first
   */
  public record PlanFollowUp(
      @Valid @Nullable ContactWish contact,
      @NotNull Instant dueAt,
      @Pattern(regexp = DeskPatterns.USER, message = DeskPatterns.USER_SAYS)
          @Nullable String assignedTo,
      @NotBlank @Size(max = 2_000) String what) {
    FollowUps.Plan plan() {
      return new FollowUps.Plan(
          contact == null ? null : contact.wish(), dueAt, assignedTo, new OpenedText(what));
    }

    @Override
    public String toString() {
      return "PlanFollowUp[not shown]";
    }
  }

  /**
   * Contact with a person of the case.
   *
   * @param leaveMessage absent: no
   * @param safetyChecked I read the stated hours and instructions, and the plan fits; absent: no
   */
  public record ContactWish(
      @NotNull UUID personId,
      @NotNull ContactBack.Means means,
      @Nullable Boolean leaveMessage,
      @Nullable Boolean safetyChecked) {
    ContactBack wish() {
      return new ContactBack(
          personId, means, Boolean.TRUE.equals(leaveMessage), Boolean.TRUE.equals(safetyChecked));
    }
  }

  /** What came of it. */
  public record SettleFollowUp(FollowUp.@NotNull Outcome outcome) {}

  /** A follow-up without its words. */
  public record FollowUpView(
      UUID followUpId,
      UUID caseId,
      FollowUp.Kind kind,
      @Nullable ContactBack contact,
      Instant dueAt,
      boolean due,
      @Nullable String assignedTo,
      String createdBy,
      Instant createdAt,
      FollowUp.@Nullable Settled settled) {
    static FollowUpView of(FollowUp one, Instant now) {
      return new FollowUpView(
          one.id(),
          one.caseId(),
          one.kind(),
          one.contact(),
          one.dueAt(),
          one.settled() == null && !one.dueAt().isAfter(now),
          one.assignedTo(),
          one.createdBy(),
          one.createdAt(),
          one.settled());
    }
  }

  /** A follow-up with its words. */
  public record FollowUpDetail(FollowUpView followUp, @Nullable String what) {
    @Override
    public String toString() {
      return "FollowUpDetail[" + followUp.followUpId() + "]";
    }
  }

  /** All of a case. */
  public record FollowUpDetails(List<FollowUpDetail> items) {
    static FollowUpDetails of(List<ReadFollowUps.Opened> all, Instant now) {
      return new FollowUpDetails(
          all.stream()
              .map(
                  one -> {
                    OpenedText what = one.what();
                    return new FollowUpDetail(
                        FollowUpView.of(one.followUp(), now), what == null ? null : what.reveal());
                  })
              .toList());
    }
  }

  /**
   * A page of open ones.
   *
   * @param nextCursor absent on the last page
   */
  public record FollowUpPage(List<FollowUpView> items, @Nullable String nextCursor) {}
}

package org.waylight.referral.plan.inbound;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.SummaryWarning;

/** What a supervisor sends to decide, and gets back. */
final class DecisionBodies {
  private static final int LONGEST_DIGEST = 100;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_SUMMARY = 10_000;
  private static final int MOST_WARNINGS = 1_000;

  private DecisionBodies() {}

  /**
   * An approval of what was shown, named by its digest (DIS-1). {@code why}, {@code safety} and
   * {@code reachability} are asked for where the basis is a supervisor's decision (DIS-5).
   */
  record ApproveBody(
      @Schema(description = "The previewDigest that the plan showed with the action")
          @NotBlank
          @Size(max = LONGEST_DIGEST)
          String previewDigest,
      @NotBlank @Size(max = LONGEST_REASON) String reason,
      @Nullable @Size(max = LONGEST_SUMMARY) String summary,
      @Schema(description = "Exactly the warnings about this summary, if it stays as it is")
          @Nullable
          @Size(max = MOST_WARNINGS)
          @Valid
          List<WarningBody> acknowledgedWarnings,
      @Nullable @Size(max = LONGEST_REASON) String why,
      @Nullable @Size(max = LONGEST_REASON) String safety,
      @Nullable @Size(max = LONGEST_REASON) String reachability) {
    @Override
    public String toString() {
      return "ApproveBody[]";
    }
  }

  /** A summary to try. */
  record SummaryBody(@NotBlank @Size(max = LONGEST_SUMMARY) String summary) {
    @Override
    public String toString() {
      return "SummaryBody[]";
    }
  }

  /**
   * Something in a summary that may lead to a person; {@code start} and {@code end} count UTF-16
   * code units from 0, the end is the one after the last.
   */
  record WarningBody(@NotNull SummaryWarning.Kind kind, @Min(0) int start, @Min(1) int end) {
    static WarningBody of(SummaryWarning warning) {
      return new WarningBody(warning.kind(), warning.start(), warning.end());
    }

    SummaryWarning warning() {
      return new SummaryWarning(kind, start, end);
    }
  }

  /** A report as it would leave with a summary. */
  record ReportPreviewBody(
      @Schema(type = SchemaType.OBJECT, description = "The report as it would leave, byte for byte")
          @JsonRawValue
          String wouldDisclose,
      @Schema(description = "What an approval with this summary must acknowledge")
          List<WarningBody> warnings,
      String previewDigest) {
    @Override
    public String toString() {
      return "ReportPreviewBody[]";
    }
  }

  /** A refusal. */
  record DeclineBody(@NotBlank @Size(max = LONGEST_REASON) String reason) {
    @Override
    public String toString() {
      return "DeclineBody[]";
    }
  }

  /** Another recipient of the same kind, and why. */
  record RecipientChoiceBody(
      @NotNull UUID organisationId, @NotBlank @Size(max = LONGEST_REASON) String reason) {
    @Override
    public String toString() {
      return "RecipientChoiceBody[]";
    }
  }

  /**
   * Who is to be connected.
   *
   * @param onTheLine the call, chat or text is still open
   */
  record OnTheLineBody(
      @NotNull UUID personId,
      @AssertTrue(message = "must be true: nobody else can be handed over live")
          boolean onTheLine) {}

  /** A live transfer that a supervisor may approve, if the policy allows it. */
  record AskedBody(UUID actionId, boolean allowed, long planVersion) {}

  /** What was decided. */
  record DecidedBody(
      UUID decisionId,
      UUID actionId,
      ActionStage state,
      long planVersion,
      @Nullable UUID reportId,
      @Schema(type = SchemaType.OBJECT, description = "The report as it leaves, byte for byte")
          @JsonRawValue
          @Nullable String report) {
    @Override
    public String toString() {
      return "DecidedBody[]";
    }
  }
}

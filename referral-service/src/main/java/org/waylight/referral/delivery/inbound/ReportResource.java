package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.RecordOutcome;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.SaidOutcome;
import org.waylight.referral.delivery.domain.Stage;

/** How the reports of a case fared, and what came of them. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportResource {
  private final RecordOutcome outcomes;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public ReportResource(RecordOutcome outcomes, Caller caller, Clock clock) {
    this.outcomes = outcomes;
    this.caller = caller;
    this.clock = clock;
  }

  /** The reports of a case, without what they say. */
  @GET
  @Path("/cases/{caseId}/reports")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE, Roles.AUDITOR})
  public ReportsBody list(@PathParam("caseId") UUID caseId) {
    return new ReportsBody(outcomes.reportsOf(caseId).stream().map(ReportView::of).toList());
  }

  /** Records what the agency says came of a report. */
  @POST
  @Path("/reports/{reportId}/outcome")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  public void outcome(@PathParam("reportId") UUID reportId, @NotNull @Valid OutcomeBody body) {
    Instant saidAt = body.saidAt() == null ? clock.instant() : body.saidAt();
    if (!outcomes.record(reportId, body.kind(), SaidOutcome.Via.ENTERED, caller.name(), saidAt)) {
      throw ProblemException.of(Problem.notFound("There is no such report."));
    }
  }

  record OutcomeBody(
      @NotNull OutcomeKind kind,
      @Schema(description = "When the recipient said so; absent: now") @Nullable @PastOrPresent
          Instant saidAt) {}

  /** What the recipient said at one time; {@code by} is its id or who entered it. */
  record OutcomeView(
      OutcomeKind kind, SaidOutcome.Via via, String by, Instant saidAt, Instant recordedAt) {
    static OutcomeView of(SaidOutcome said) {
      return new OutcomeView(
          said.outcome(), said.via(), said.by(), said.saidAt(), said.recordedAt());
    }
  }

  record ReportsBody(List<ReportView> items) {}

  /** A report's course. */
  record ReportView(
      UUID reportId,
      UUID actionId,
      @Schema(description = "Of a supplement: the report that it adds to")
          @Nullable UUID supplements,
      UUID organisationId,
      RecipientKind recipientKind,
      LegalBasis basis,
      String approvedBy,
      Instant approvedAt,
      Stage state,
      int attempts,
      @Nullable Instant nextTryAt,
      Instant expiresAt,
      @Nullable Instant fetchedAt,
      @Schema(description = "What the recipient said last") @Nullable OutcomeKind outcome,
      @Schema(description = "All that it said, by its time") List<OutcomeView> outcomes) {
    static ReportView of(RecordOutcome.Course course) {
      StoredReport report = course.report();
      var delivery = report.delivery();
      return new ReportView(
          report.reportId(),
          report.actionId(),
          report.supplements(),
          report.organisationId(),
          report.recipientKind(),
          report.approved().basis(),
          report.approvedBy(),
          report.approvedAt(),
          delivery.stage(),
          delivery.attempt(),
          delivery.stage().running() ? delivery.nextTryAt() : null,
          delivery.expiresAt(),
          report.fetchedAt(),
          report.outcome(),
          course.outcomes().stream().map(OutcomeView::of).toList());
    }
  }
}

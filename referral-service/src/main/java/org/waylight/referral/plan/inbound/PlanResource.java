package org.waylight.referral.plan.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.plan.application.ApproveAction;
import org.waylight.referral.plan.application.AskForTransfer;
import org.waylight.referral.plan.application.ChangeRecipient;
import org.waylight.referral.plan.application.DecideAction.Outcome;
import org.waylight.referral.plan.application.DecideAction.Request;
import org.waylight.referral.plan.application.DeclineAction;
import org.waylight.referral.plan.application.PreviewReport;
import org.waylight.referral.plan.application.ShowPlan;
import org.waylight.referral.plan.domain.DecisionRules.TipStatement;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.plan.domain.SummaryWarning;
import org.waylight.referral.plan.inbound.DecisionBodies.ApproveBody;
import org.waylight.referral.plan.inbound.DecisionBodies.AskedBody;
import org.waylight.referral.plan.inbound.DecisionBodies.DecidedBody;
import org.waylight.referral.plan.inbound.DecisionBodies.DeclineBody;
import org.waylight.referral.plan.inbound.DecisionBodies.OnTheLineBody;
import org.waylight.referral.plan.inbound.DecisionBodies.RecipientChoiceBody;
import org.waylight.referral.plan.inbound.DecisionBodies.ReportPreviewBody;
import org.waylight.referral.plan.inbound.DecisionBodies.SummaryBody;
import org.waylight.referral.plan.inbound.DecisionBodies.WarningBody;

/** Plans: what could be done for a case, and supervisors' decisions about it. */
@Path("/v1/cases/{caseId}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {
  private final ShowPlan showPlan;
  private final PreviewReport previewReport;
  private final ApproveAction approveAction;
  private final DeclineAction declineAction;
  private final ChangeRecipient changeRecipient;
  private final AskForTransfer askForTransfer;
  private final Caller caller;
  private final MeterRegistry meters;

  @Inject
  public PlanResource(
      ShowPlan showPlan,
      PreviewReport previewReport,
      ApproveAction approveAction,
      DeclineAction declineAction,
      ChangeRecipient changeRecipient,
      AskForTransfer askForTransfer,
      Caller caller,
      MeterRegistry meters) {
    this.showPlan = showPlan;
    this.previewReport = previewReport;
    this.approveAction = approveAction;
    this.declineAction = declineAction;
    this.changeRecipient = changeRecipient;
    this.askForTransfer = askForTransfer;
    this.caller = caller;
    this.meters = meters;
  }

  /** The plan, with exactly what each option would disclose. Its version is the entity tag. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content = @Content(schema = @Schema(implementation = PlanBody.class)))
  @APIResponse(responseCode = "404", description = "The case has no plan")
  public Response show(@PathParam("caseId") UUID caseId) {
    ShowPlan.Shown shown =
        showPlan
            .show(caseId, caller.name())
            .orElseThrow(
                () -> ProblemException.of(Problem.notFound("The case has no plan (yet).")));
    return Response.ok(PlanBody.of(shown)).header("ETag", tag(shown.plan().version())).build();
  }

  /** The report with a summary, byte for byte as it would leave, and what to look at in it. */
  @POST
  @Path("/actions/{actionId}/preview")
  @RolesAllowed(Roles.SUPERVISOR)
  @APIResponse(
      responseCode = "200",
      description = "The report; nothing is stored",
      content = @Content(schema = @Schema(implementation = ReportPreviewBody.class)))
  @APIResponse(responseCode = "404", description = "The case has no such action")
  @APIResponse(responseCode = "409", description = "Nothing would leave; the type says why")
  public ReportPreviewBody preview(
      @PathParam("caseId") UUID caseId,
      @PathParam("actionId") UUID actionId,
      @NotNull @Valid SummaryBody body) {
    return switch (previewReport.preview(caseId, actionId, body.summary(), caller.name())) {
      case PreviewReport.Answer.Refused refused -> throw refused(refused.refusal());
      case PreviewReport.Answer.Shown shown ->
          new ReportPreviewBody(
              shown.text(),
              shown.warnings().stream().map(WarningBody::of).toList(),
              shown.previewDigest());
    };
  }

  /** Approves an action; exactly what was shown leaves, with the summary if one is given. */
  @POST
  @Path("/actions/{actionId}/approve")
  @RolesAllowed(Roles.SUPERVISOR)
  @APIResponse(
      responseCode = "200",
      description = "Approved",
      content = @Content(schema = @Schema(implementation = DecidedBody.class)))
  @APIResponse(responseCode = "409", description = "Refused by a rule; the type says which")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "DIS-5: why, safety and reachability are needed")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response approve(
      @PathParam("caseId") UUID caseId,
      @PathParam("actionId") UUID actionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApproveBody body) {
    return answer(
        approveAction.approve(
            new Request(
                caseId,
                actionId,
                version(ifMatch),
                body.previewDigest(),
                caller.name(),
                body.reason(),
                body.summary(),
                acknowledged(body),
                statement(body))));
  }

  /** Declines an action; a confirmed mandate is declined by two supervisors. */
  @POST
  @Path("/actions/{actionId}/decline")
  @RolesAllowed(Roles.SUPERVISOR)
  @APIResponse(
      responseCode = "200",
      description = "Declined, or proposed to be",
      content = @Content(schema = @Schema(implementation = DecidedBody.class)))
  @APIResponse(responseCode = "409", description = "Refused by a rule; the type says which")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response decline(
      @PathParam("caseId") UUID caseId,
      @PathParam("actionId") UUID actionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DeclineBody body) {
    return answer(
        declineAction.decline(
            new Request(
                caseId,
                actionId,
                version(ifMatch),
                null,
                caller.name(),
                body.reason(),
                null,
                List.of(),
                null)));
  }

  /** Chooses another recipient of the same kind; nothing leaves before it is approved. */
  @POST
  @Path("/actions/{actionId}/recipient")
  @RolesAllowed(Roles.SUPERVISOR)
  @APIResponse(
      responseCode = "200",
      description = "Changed; read the plan again to see what would leave",
      content = @Content(schema = @Schema(implementation = DecidedBody.class)))
  @APIResponse(responseCode = "409", description = "Refused by a rule; the type says which")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "PRO-4: nobody of that id can be told")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response redirect(
      @PathParam("caseId") UUID caseId,
      @PathParam("actionId") UUID actionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecipientChoiceBody body) {
    Request request =
        new Request(
            caseId,
            actionId,
            version(ifMatch),
            null,
            caller.name(),
            body.reason(),
            null,
            List.of(),
            null);
    return answer(changeRecipient.change(request, body.organisationId()));
  }

  /** Asks that somebody on the line be connected with the option's recipient. */
  @POST
  @Path("/actions/{actionId}/live-transfer")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  @APIResponse(
      responseCode = "201",
      description = "An option of its own, for a supervisor to approve; nobody is called before",
      content = @Content(schema = @Schema(implementation = AskedBody.class)))
  @APIResponse(responseCode = "404", description = "The case has no plan with this action")
  @APIResponse(responseCode = "409", description = "Refused by a rule; the type says which")
  @APIResponse(responseCode = "412", description = "The plan changed since it was read")
  @APIResponse(responseCode = "422", description = "Nobody of that id can be on the line")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response askForTransfer(
      @PathParam("caseId") UUID caseId,
      @PathParam("actionId") UUID actionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OnTheLineBody body) {
    return switch (askForTransfer.ask(
        caseId, actionId, version(ifMatch), body.personId(), caller.name())) {
      case AskForTransfer.Answer.Refused refused -> throw refused(refused.refusal());
      case AskForTransfer.Answer.Asked asked ->
          Response.status(Response.Status.CREATED)
              .entity(
                  new AskedBody(
                      asked.action().actionId(), asked.action().allowed(), asked.planVersion()))
              .header("ETag", tag(asked.planVersion()))
              .build();
    };
  }

  private static List<SummaryWarning> acknowledged(ApproveBody body) {
    return body.acknowledgedWarnings() == null
        ? List.of()
        : body.acknowledgedWarnings().stream().map(WarningBody::warning).sorted().toList();
  }

  private static @Nullable TipStatement statement(ApproveBody body) {
    String why = body.why();
    String safety = body.safety();
    String reachability = body.reachability();
    return why == null
            || why.isBlank()
            || safety == null
            || safety.isBlank()
            || reachability == null
            || reachability.isBlank()
        ? null
        : new TipStatement(why, safety, reachability);
  }

  private ProblemException refused(Refusal why) {
    meters.counter("waylight.decisions.refused", "reason", why.name()).increment();
    return Refusals.of(why);
  }

  private Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> throw refused(refused.refusal());
      case Outcome.Warned warned -> throw Refusals.of(warned.warnings());
      case Outcome.Done done ->
          Response.ok(
                  new DecidedBody(
                      done.decisionId(),
                      done.action().actionId(),
                      done.action().stage(),
                      done.planVersion(),
                      done.reportId(),
                      done.body()))
              .header("ETag", tag(done.planVersion()))
              .build();
    };
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }

  private static long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          Problem.preconditionRequired("Send If-Match with the ETag of the plan you read."));
    }
    if (!ifMatch.matches("\"\\d{1,18}\"")) {
      throw ProblemException.of(
          Problem.badRequest(
              "If-Match is not the ETag of a plan.",
              new FieldError("If-Match", "is no version", "send the ETag as it was given")));
    }
    return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
  }
}

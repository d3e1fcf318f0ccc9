package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.HandOver;
import org.waylight.referral.delivery.application.HandOver.Answer;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.delivery.domain.TransferScript;
import org.waylight.referral.delivery.domain.TransferStep;
import org.waylight.referral.delivery.inbound.TransferBodies.CourseBody;
import org.waylight.referral.delivery.inbound.TransferBodies.HandOverBody;
import org.waylight.referral.delivery.inbound.TransferBodies.StepBody;
import org.waylight.referral.delivery.inbound.TransferBodies.TransfersBody;

/** People on the line who are handed over live to the recipient of an approved report. */
@Path("/v1/live-transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
public class LiveTransferResource {
  private final HandOver handOver;
  private final RecipientNames names;
  private final Caller caller;

  @Inject
  public LiveTransferResource(HandOver handOver, RecipientNames names, Caller caller) {
    this.handOver = handOver;
    this.names = names;
    this.caller = caller;
  }

  /** The transfers to be done or being done, oldest first, at most 500. */
  @GET
  public TransfersBody list() {
    return TransfersBody.of(handOver.underWay());
  }

  /** How far one has come: every step, who, when. It does not say what its report does. */
  @GET
  @Path("/{reportId}")
  @APIResponse(responseCode = "200", description = "The transfer")
  @APIResponse(responseCode = "404", description = "There is no such live transfer")
  public CourseBody show(@PathParam("reportId") UUID reportId) {
    return handOver
        .show(reportId)
        .map(course -> CourseBody.of(course, null))
        .orElseThrow(() -> refused(new Answer.Unknown()));
  }

  /** Takes a transfer: the script, and the report to read to the recipient. */
  @POST
  @Path("/{reportId}/claim")
  @APIResponse(responseCode = "200", description = "You hand over")
  @APIResponse(responseCode = "404", description = "There is no such live transfer")
  @APIResponse(responseCode = "409", description = "Somebody else hands over")
  @APIResponse(responseCode = "410", description = "It has ended, or nobody may be connected")
  public HandOverBody claim(@PathParam("reportId") UUID reportId) {
    Answer answer = handOver.claim(reportId, caller.name());
    if (answer instanceof Answer.Claimed claimed) {
      UUID organisation = claimed.course().organisationId();
      Route.Step contact = claimed.contact();
      return new HandOverBody(
          CourseBody.of(claimed.course(), contact),
          TransferScript.of(
              contact.channel().address(),
              names.roleOf(organisation, contact.contactId()),
              names.nameOf(organisation)),
          claimed.report());
    }
    throw refused(answer);
  }

  /** Records the next step, or that it does not work and why. */
  @POST
  @Path("/{reportId}/steps")
  @APIResponse(responseCode = "200", description = "Recorded; what is next, and whom to call")
  @APIResponse(responseCode = "404", description = "There is no such live transfer")
  @APIResponse(responseCode = "409", description = "Not this step's turn, or claim it first")
  @APIResponse(responseCode = "410", description = "It has ended, or nobody may be connected")
  @APIResponse(responseCode = "422", description = "Who takes the person, and the read-back")
  public CourseBody step(@PathParam("reportId") UUID reportId, @NotNull @Valid StepBody body) {
    if (body.step() == TransferStep.INTRODUCED && !body.taken()) {
      throw ProblemException.of(
          Problem.unprocessable(
              "Nobody is connected before the recipient has the report and takes the person.",
              new FieldError("takenBy", "is needed", "note name or badge of whoever takes it"),
              new FieldError(
                  "readBackConfirmed", "must be true", "have it read back until it is right")));
    }
    String takenBy = body.step() == TransferStep.INTRODUCED ? body.takenBy() : null;
    Answer answer = handOver.step(reportId, caller.name(), body.step(), takenBy);
    if (answer instanceof Answer.Moved moved) {
      return CourseBody.of(moved.course(), moved.contact());
    }
    throw refused(answer);
  }

  private static ProblemException refused(Answer answer) {
    return ProblemException.of(
        switch (answer) {
          case Answer.OutOfOrder early ->
              Problem.conflict(
                  "step-out-of-order",
                  "The transfer is at %s; what can follow: %s."
                      .formatted(early.stage(), early.stage().next()));
          case Answer.NotTheirs notTheirs ->
              Problem.conflict(
                  "not-claimed", "Somebody else hands over, or you have not claimed it.");
          case Answer.Over over ->
              Problem.of(
                  410,
                  "gone",
                  "Gone",
                  "The transfer has ended, or what it rested on no longer holds. Connect nobody;"
                      + " stay with the person.");
          case Answer.Unknown unknown -> Problem.notFound("There is no such live transfer.");
          case Answer.Claimed claimed -> Problem.internal();
          case Answer.Moved moved -> Problem.internal();
        });
  }
}

package org.waylight.triage.desk.inbound;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.FollowUps;
import org.waylight.triage.desk.application.ReadFollowUps;
import org.waylight.triage.desk.inbound.FollowUpBodies.FollowUpDetails;
import org.waylight.triage.desk.inbound.FollowUpBodies.FollowUpView;
import org.waylight.triage.desk.inbound.FollowUpBodies.PlanFollowUp;
import org.waylight.triage.desk.inbound.FollowUpBodies.SettleFollowUp;

/** What is still to be done about one case. */
@Path("/v1/cases/{id}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
public class FollowUpResource {
  private final FollowUps followUps;
  private final ReadFollowUps read;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public FollowUpResource(FollowUps followUps, ReadFollowUps read, Caller caller, Clock clock) {
    this.followUps = followUps;
    this.read = read;
    this.caller = caller;
    this.clock = clock;
  }

  /** Plans something; contact with a person only where CON-4 allows it, else 409 says why not. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "planFollowUp", summary = "Plan a follow-up")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FollowUpView.class)))
  public Response plan(@PathParam("id") UUID id, @Valid @NotNull PlanFollowUp body) {
    return Response.status(Response.Status.CREATED)
        .entity(FollowUpView.of(followUps.plan(id, body.plan(), caller.name()), clock.instant()))
        .build();
  }

  /** Settles something; contact that was made or tried only where CON-4 allows it still. */
  @POST
  @Path("/{followUpId}/settle")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "settleFollowUp", summary = "Say what came of a follow-up")
  public FollowUpView settle(
      @PathParam("id") UUID id,
      @PathParam("followUpId") UUID followUpId,
      @Valid @NotNull SettleFollowUp body) {
    return FollowUpView.of(
        followUps.settle(id, followUpId, body.outcome(), caller.name()), clock.instant());
  }

  /** All of the case with their words; that they were read is recorded (DIS-8). */
  @GET
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "caseFollowUps", summary = "A case's follow-ups with their words")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FollowUpDetails.class)))
  public Response all(@PathParam("id") UUID id) {
    return Response.ok(FollowUpDetails.of(read.of(id, caller.name()), clock.instant()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

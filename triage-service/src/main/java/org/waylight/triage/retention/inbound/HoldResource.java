package org.waylight.triage.retention.inbound;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.retention.application.HoldCase;
import org.waylight.triage.retention.inbound.HoldBodies.HoldDetail;
import org.waylight.triage.retention.inbound.HoldBodies.HoldReason;
import org.waylight.triage.retention.inbound.HoldBodies.HoldView;
import org.waylight.triage.retention.inbound.HoldBodies.Holds;

/** Legal hold of a case: nothing of it is erased until a supervisor lifts it (RES-4). */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Retention")
public class HoldResource {
  private final HoldCase holds;
  private final Caller caller;

  @Inject
  public HoldResource(HoldCase holds, Caller caller) {
    this.holds = holds;
    this.caller = caller;
  }

  /** Puts the case under hold; 409 if it is. */
  @POST
  @Path("/hold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "holdCase", summary = "Put a case under legal hold")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = HoldView.class)))
  public Response set(@PathParam("id") UUID id, @Valid @NotNull HoldReason body) {
    return Response.status(Response.Status.CREATED)
        .entity(HoldView.of(holds.set(id, caller.name(), new OpenedText(body.reason()))))
        .build();
  }

  /** Lifts the hold in force; 409 if there is none. */
  @POST
  @Path("/hold/lift")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "liftHold", summary = "Lift a case's legal hold")
  public HoldView lift(@PathParam("id") UUID id, @Valid @NotNull HoldReason body) {
    return HoldView.of(holds.lift(id, caller.name(), new OpenedText(body.reason())));
  }

  /** The case's holds with their reasons; that they were read is recorded (DIS-8). */
  @GET
  @Path("/holds")
  @Operation(operationId = "caseHolds", summary = "A case's legal holds, with who and why")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Holds.class)))
  public Response all(@PathParam("id") UUID id) {
    return Response.ok(
            new Holds(holds.read(id, caller.name()).stream().map(HoldDetail::of).toList()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

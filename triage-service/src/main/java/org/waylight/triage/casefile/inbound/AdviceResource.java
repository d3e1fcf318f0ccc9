package org.waylight.triage.casefile.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.waylight.triage.casefile.application.AdviseCase;
import org.waylight.triage.casefile.inbound.Requests.RaiseAlert;
import org.waylight.triage.casefile.inbound.Requests.WriteNote;

/**
 * What is added to a case while the person is still there. Nothing of it needs the version read: it
 * adds, and never overwrites.
 */
@Path("/v1/cases/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class AdviceResource {
  private final AdviseCase advise;
  private final Caller caller;

  @Inject
  public AdviceResource(AdviseCase advise, Caller caller) {
    this.advise = advise;
    this.caller = caller;
  }

  /** The note's id. */
  public record NoteWritten(UUID noteId) {}

  /** Adds a note. */
  @POST
  @Path("/notes")
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "writeNote", summary = "Add a note")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = NoteWritten.class)))
  public Response note(@PathParam("id") UUID id, @Valid @NotNull WriteNote body) {
    UUID noteId = advise.note(id, caller.name(), new OpenedText(body.text()));
    return Response.status(Response.Status.CREATED).entity(new NoteWritten(noteId)).build();
  }

  /** Adds facts that the person stated to an advocate. */
  @POST
  @Path("/facts")
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "stateFacts", summary = "Add stated facts")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response facts(@PathParam("id") UUID id, @Valid @NotNull FactsBody body) {
    return CaseResource.changed(advise.state(id, caller.name(), body.stated()));
  }

  /** Calls for a supervisor at once. */
  @POST
  @Path("/alerts")
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "raiseAlert", summary = "Call for a supervisor")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response alert(@PathParam("id") UUID id, @Valid @NotNull RaiseAlert body) {
    return CaseResource.changed(advise.raise(id, caller.name(), new OpenedText(body.reason())));
  }
}

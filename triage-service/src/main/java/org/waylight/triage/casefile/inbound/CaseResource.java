package org.waylight.triage.casefile.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.application.ClaimCase;
import org.waylight.triage.casefile.application.ReadCase;
import org.waylight.triage.casefile.application.ReviewCase;
import org.waylight.triage.casefile.application.TakeOverCase;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.inbound.Requests.CloseCase;
import org.waylight.triage.casefile.inbound.Requests.DecidePerson;
import org.waylight.triage.casefile.inbound.Requests.DecideReading;
import org.waylight.triage.casefile.inbound.Requests.TakeCaseOver;

/** One case: read it, take it, review it, close it. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseResource {
  private final ReadCase read;
  private final ClaimCase claim;
  private final TakeOverCase takeOver;
  private final ReviewCase review;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public CaseResource(
      ReadCase read,
      ClaimCase claim,
      TakeOverCase takeOver,
      ReviewCase review,
      Caller caller,
      Clock clock) {
    this.read = read;
    this.claim = claim;
    this.takeOver = takeOver;
    this.review = review;
    this.caller = caller;
    this.clock = clock;
  }

  /** Opens the case with its texts; that it was read, by whom and why, is recorded (DIS-8). */
  @GET
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(
      operationId = "readCase",
      summary = "A case with its texts, evidence and what to ask next")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseDetail.class)))
  public Response read(
      @PathParam("id") UUID id,
      @QueryParam("purpose") @DefaultValue("REVIEW") ReadCase.Purpose purpose) {
    CaseDetail detail =
        read.read(id, caller.name(), purpose)
            .map(view -> CaseDetails.of(view, clock.instant()))
            .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such case.")));
    return Response.ok(detail)
        .header(HttpHeaders.ETAG, IfMatch.of(detail.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Takes the case; 409 says who has it. */
  @POST
  @Path("/claim")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "claimCase", summary = "Take a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response claim(@PathParam("id") UUID id) {
    return changed(claim.claim(id, caller.name()));
  }

  /** Gives the case back. */
  @DELETE
  @Path("/claim")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "releaseCase", summary = "Give a case back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response release(@PathParam("id") UUID id) {
    return changed(claim.release(id, caller.name()));
  }

  /** Takes the case from a supervisor who cannot go on with it, with a reason. */
  @POST
  @Path("/takeover")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "takeOverCase", summary = "Take a case over from another supervisor")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response takeOver(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull TakeCaseOver body) {
    long version = IfMatch.version(ifMatch);
    return changed(takeOver.takeOver(id, version, caller.name(), new OpenedText(body.reason())));
  }

  /** Confirms a reading, or sets it otherwise, with a reason. */
  @POST
  @Path("/readings/{kind}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "decideReading", summary = "Confirm or override a reading")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("kind") ReadingKind kind,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull DecideReading body) {
    long version = IfMatch.version(ifMatch);
    return changed(
        review.decide(
            id, version, kind, body.value(), caller.name(), new OpenedText(body.reason())));
  }

  /** Confirms or corrects somebody's age band or roles, with a reason. */
  @POST
  @Path("/persons/{personId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "decidePerson", summary = "Confirm or correct who somebody is")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("personId") UUID personId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull DecidePerson body) {
    long version = IfMatch.version(ifMatch);
    if (body.ageBand() == null && body.roles() == null) {
      throw ProblemException.of(
          Problem.unprocessable(
              "There is nothing to decide.",
              new FieldError("ageBand", "absent, and roles too", "send at least one of them")));
    }
    return changed(
        review.decide(
            id,
            version,
            personId,
            body.ageBand(),
            body.roles(),
            caller.name(),
            new OpenedText(body.reason())));
  }

  /** Closes the case with a reason. */
  @POST
  @Path("/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "closeCase", summary = "Close a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseChanged.class)))
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull CloseCase body) {
    long version = IfMatch.version(ifMatch);
    String note = body.note();
    return changed(
        review.close(
            id,
            version,
            body.reason(),
            caller.name(),
            note == null || note.isBlank() ? null : new OpenedText(note)));
  }

  static Response changed(CaseFile file) {
    return Response.ok(CaseChanged.of(file))
        .header(HttpHeaders.ETAG, IfMatch.of(file.version()))
        .build();
  }
}

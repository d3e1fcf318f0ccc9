package org.waylight.triage.erasure.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.inbound.IfMatch;
import org.waylight.triage.erasure.application.RequestErasure;
import org.waylight.triage.erasure.application.ShowErasures;
import org.waylight.triage.erasure.inbound.ErasureBodies.ErasureReason;
import org.waylight.triage.erasure.inbound.ErasureBodies.ErasureView;

/** The erasure of one closed case: asked by one supervisor, confirmed by another (RES-4). */
@Path("/v1/cases/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class ErasureResource {
  private final RequestErasure requests;
  private final ShowErasures show;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public ErasureResource(RequestErasure requests, ShowErasures show, Caller caller, Clock clock) {
    this.requests = requests;
    this.show = show;
    this.caller = caller;
    this.clock = clock;
  }

  /** Asks for it; 409 says why a case stays: open, under hold, part of another, asked already. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "requestErasure", summary = "Ask that a closed case be erased")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public Response request(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull ErasureReason body) {
    long version = IfMatch.version(ifMatch);
    var asked = requests.request(id, version, caller.name(), new OpenedText(body.reason()));
    return Response.status(Response.Status.CREATED)
        .entity(ErasureView.of(asked, clock.instant()))
        .build();
  }

  /** Confirms what another supervisor asked, and erases at once; it cannot be undone. */
  @POST
  @Path("/confirm")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "confirmErasure", summary = "Confirm another's request, and erase")
  public ErasureView confirm(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    long version = IfMatch.version(ifMatch);
    return ErasureView.of(requests.confirm(id, version, caller.name()), clock.instant());
  }

  /** Withdraws a request that was not confirmed. */
  @DELETE
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "withdrawErasure", summary = "Withdraw a request to erase")
  public void withdraw(@PathParam("id") UUID id) {
    requests.withdraw(id, caller.name());
  }

  /** How far it is, with every service's proof; the reason of a request, to supervisors. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
  @Operation(operationId = "readErasure", summary = "How far a case's erasure is, with proofs")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public Response read(@PathParam("id") UUID id, @Context SecurityContext security) {
    var opened = show.of(id, caller.name(), security.isUserInRole(Roles.SUPERVISOR));
    OpenedText reason = opened.reason();
    return Response.ok(
            ErasureView.of(
                opened.proven(), reason == null ? null : reason.reveal(), clock.instant()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

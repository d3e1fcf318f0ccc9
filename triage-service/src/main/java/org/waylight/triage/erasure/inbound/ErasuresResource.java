package org.waylight.triage.erasure.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.erasure.application.EraseAgain;
import org.waylight.triage.erasure.application.ShowErasures;
import org.waylight.triage.erasure.inbound.ErasureBodies.AgainBody;
import org.waylight.triage.erasure.inbound.ErasureBodies.AgainLine;
import org.waylight.triage.erasure.inbound.ErasureBodies.AgainView;
import org.waylight.triage.erasure.inbound.ErasureBodies.ErasedIds;
import org.waylight.triage.erasure.inbound.ErasureBodies.ErasureView;
import org.waylight.triage.erasure.inbound.ErasureBodies.OpenErasures;

/** Erasures that are not complete, and what is to be erased again after a restore (RES-4). */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class ErasuresResource {
  private final ShowErasures show;
  private final EraseAgain again;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public ErasuresResource(ShowErasures show, EraseAgain again, Caller caller, Clock clock) {
    this.show = show;
    this.again = again;
    this.caller = caller;
    this.clock = clock;
  }

  /** Requests nobody confirmed and erasures not proved, the oldest first. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OPERATOR})
  @Operation(operationId = "openErasures", summary = "Erasures that are not complete")
  public OpenErasures open(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Instant now = clock.instant();
    return new OpenErasures(
        show.open(limit).stream().map(proven -> ErasureView.of(proven, null, now)).toList());
  }

  /** Ids of all erased cases: to be kept apart from the backups. */
  @GET
  @Path("/ids")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "erasedIds", summary = "Ids of erased cases")
  public ErasedIds ids(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
    List<UUID> ids = show.ids(cursor, limit);
    return new ErasedIds(ids, ids.size() < limit ? null : ids.getLast());
  }

  /** Tells again what was erased; what triage does not know as erased waits for a supervisor. */
  @POST
  @Path("/again")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "eraseAgain", summary = "Erase again after a restore")
  public AgainView again(@Valid @NotNull AgainBody body) {
    return new AgainView(body.caseIds().stream().distinct().map(this::again).toList());
  }

  private AgainLine again(UUID caseId) {
    try {
      return new AgainLine(caseId, again.again(caseId, caller.name()), null);
    } catch (ProblemException refused) {
      return new AgainLine(caseId, EraseAgain.Outcome.REFUSED, refused.problem().slug());
    }
  }
}

package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.inbound.ChangeView;
import org.waylight.triage.desk.application.HoldClaims;
import org.waylight.triage.desk.domain.Lease;

/** That a supervisor is still at a case, and what was done with it so far. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class ClaimResource {
  private static final int SHOWN = 500;

  private final HoldClaims claims;
  private final CaseHistory history;
  private final Caller caller;

  @Inject
  public ClaimResource(HoldClaims claims, CaseHistory history, Caller caller) {
    this.claims = claims;
    this.history = history;
    this.caller = caller;
  }

  /** Until when a claim lasts now. */
  public record ClaimRenewed(UUID caseId, String claimedBy, Instant claimEndsAt, String policy) {}

  /** The newest deeds first, at most 500. */
  public record History(List<ChangeView> items) {}

  /** Renews my claim; 409 if I have none any more. */
  @PUT
  @Path("/claim")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "renewClaim", summary = "Keep a claimed case")
  public ClaimRenewed renew(@PathParam("id") UUID id) {
    Lease lease = claims.renew(id, caller.name());
    return new ClaimRenewed(id, lease.heldBy(), lease.endsAt(), lease.policy());
  }

  /** What was done with the case, by whom and when; no text. */
  @GET
  @Path("/history")
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR, Roles.AUDITOR})
  @Operation(operationId = "caseHistory", summary = "What was done with a case, the newest first")
  public History history(@PathParam("id") UUID id) {
    return new History(history.of(id, SHOWN).stream().map(ChangeView::of).toList());
  }
}

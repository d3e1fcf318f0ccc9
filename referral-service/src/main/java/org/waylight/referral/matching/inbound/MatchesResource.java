package org.waylight.referral.matching.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Roles;
import org.waylight.referral.matching.application.SimulateMatch;
import org.waylight.referral.matching.application.TryChange;
import org.waylight.referral.matching.domain.CaseToMatch;

/** Matching tried out: on a made-up case, and a change on past cases (PRO-3). */
@Path("/v1")
@Tag(name = "Matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MatchesResource {

  private final SimulateMatch simulate;
  private final TryChange tryChange;
  private final Clock clock;

  @Inject
  public MatchesResource(SimulateMatch simulate, TryChange tryChange, Clock clock) {
    this.simulate = simulate;
    this.tryChange = tryChange;
    this.clock = clock;
  }

  /** Who would be proposed for a made-up case, and why; nothing is stored. */
  @POST
  @Path("/matches:simulate")
  @Operation(summary = "Who would be proposed for a made-up case, and why; nothing is stored")
  @APIResponse(responseCode = "200", description = "The options, and what is open about the place")
  @APIResponse(responseCode = "503", description = "The registry is still being read; try again")
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER})
  public SimulationView simulate(@NotNull @Valid MadeUpCaseBody body) {
    CaseToMatch asked = body.toCase(clock.instant());
    return SimulationView.of(asked, simulate.simulate(asked));
  }

  /** What a change that nobody approved yet would have done to past cases; nothing is stored. */
  @POST
  @Path("/matches:backtest")
  @Operation(
      summary =
          "Who would have been told instead: past cases matched with and without a change that"
              + " nobody approved yet; nothing is stored")
  @APIResponse(responseCode = "200", description = "What differs, and for how many cases")
  @APIResponse(responseCode = "422", description = "No change to try")
  @APIResponse(responseCode = "503", description = "The registry is still being read; try again")
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER})
  public TrialView backtest(@NotNull @Valid ProposedChangeBody body) {
    if (body.asksNothing()) {
      throw ProblemException.of(
          Problem.unprocessable(
              "There is no change to try.",
              new FieldError(
                  "protocols", "is empty", "give drafts in protocols, or ids in withdraw")));
    }
    Instant now = clock.instant();
    Instant at = body.at(now);
    return TrialView.of(tryChange.over(body.proposed(now), body.mostCases(), at), at);
  }
}

package org.waylight.triage.indicators.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.indicators.application.DecideIndicators;
import org.waylight.triage.indicators.application.IndicatorCompiler;
import org.waylight.triage.indicators.application.IndicatorSets;
import org.waylight.triage.indicators.application.ProposeIndicators;
import org.waylight.triage.indicators.application.TryIndicators;
import org.waylight.triage.indicators.domain.Backtest;
import org.waylight.triage.indicators.domain.IndicatorSet;

/** Indicator sets: proposed, tried on past cases, approved by another person. */
@Path("/v1/indicator-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorSetsResource {
  static final String YAML = "application/yaml";

  private final ProposeIndicators propose;
  private final TryIndicators attempt;
  private final DecideIndicators decide;
  private final IndicatorSets sets;
  private final Caller caller;

  @Inject
  public IndicatorSetsResource(
      ProposeIndicators propose,
      TryIndicators attempt,
      DecideIndicators decide,
      IndicatorSets sets,
      Caller caller) {
    this.propose = propose;
    this.attempt = attempt;
    this.decide = decide;
    this.sets = sets;
    this.caller = caller;
  }

  /** All sets. */
  public record Sets(List<IndicatorSet> items) {}

  /** The trials of a set. */
  public record Trials(List<Backtest> items) {}

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.AUDITOR})
  @Operation(operationId = "listIndicatorSets", summary = "Indicator sets, the newest first")
  public Sets list() {
    return new Sets(sets.all());
  }

  /** Proposes a set; 422 names every entry that is wrong, and nothing is kept. */
  @POST
  @Consumes(YAML)
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  @Operation(operationId = "proposeIndicatorSet", summary = "Propose a language's indicators")
  public Response propose(String yaml) {
    return Response.status(Response.Status.CREATED)
        .entity(propose.propose(yaml, caller.name()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Produces(YAML)
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.AUDITOR})
  @Operation(operationId = "readIndicatorSet", summary = "A set as it was written")
  public String read(@PathParam("id") UUID id) {
    return sets.written(id)
        .map(IndicatorCompiler.Written::yaml)
        .orElseThrow(
            () -> ProblemException.of(Problem.notFound("There is no such indicator set.")));
  }

  /** Tries the set on past cases, the newest first; may take a second per thousand. */
  @POST
  @Path("/{id}/backtests")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER})
  @Operation(operationId = "backtestIndicatorSet", summary = "What a set would change")
  public Backtest backtest(
      @PathParam("id") UUID id,
      @QueryParam("cases") @DefaultValue("2000") @Min(1) @Max(20_000) int cases) {
    return attempt.on(id, cases, caller.name());
  }

  @GET
  @Path("/{id}/backtests")
  @RolesAllowed({Roles.SUPERVISOR, Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.AUDITOR})
  @Operation(operationId = "listBacktests", summary = "The trials of a set, the newest first")
  public Trials backtests(@PathParam("id") UUID id) {
    return new Trials(sets.trials(id));
  }

  /** Another person than its author takes the set into use, after a trial. */
  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  @Operation(operationId = "approveIndicatorSet", summary = "Take a set into use")
  public IndicatorSet approve(@PathParam("id") UUID id) {
    return decide.approve(id, caller.name());
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  @Operation(operationId = "rejectIndicatorSet", summary = "Turn a set down")
  public IndicatorSet reject(@PathParam("id") UUID id) {
    return decide.reject(id, caller.name());
  }
}

package org.waylight.intake.inbound.gateways;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.waylight.intake.application.ManageGateways;
import org.waylight.intake.application.ManageGateways.Changed;
import org.waylight.intake.application.ManageGateways.ChangedMeanwhile;
import org.waylight.intake.application.ManageGateways.Outcome;
import org.waylight.intake.application.ManageGateways.Refused;
import org.waylight.intake.application.ManageGateways.Unknown;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/** Gateways as data: nothing about one needs a deployment. */
@Path("/v1/gateways")
@RunOnVirtualThread
@Tag(name = "Gateways", description = "For operators: who may hand over signals")
public class GatewaysResource {
  private static final String NAME = "[a-z0-9][a-z0-9._-]{0,62}";
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private final ManageGateways gateways;
  private final Caller caller;

  GatewaysResource(ManageGateways gateways, Caller caller) {
    this.gateways = gateways;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
  @Operation(summary = "All gateways, without their secrets")
  public List<GatewayView> all() {
    return gateways.all().stream().map(gateway -> GatewayView.of(gateway, null)).toList();
  }

  @GET
  @Path("{name}")
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
  @Operation(summary = "One gateway; its ETag is what a change names in If-Match")
  @APIResponse(responseCode = "200", description = "The gateway")
  @APIResponse(responseCode = "404", description = "There is none of that name")
  public RestResponse<GatewayView> one(@PathParam("name") String name) {
    return gateways
        .one(name)
        .map(gateway -> answer(new Changed(gateway, null), 200))
        .orElseThrow(GatewaysResource::unknown);
  }

  @GET
  @Path("{name}/history")
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
  @Operation(summary = "Who did what to a gateway, the oldest first")
  public List<GatewayChangeView> history(@PathParam("name") String name) {
    return gateways.history(name).stream().map(GatewayChangeView::of).toList();
  }

  @PUT
  @Path("{name}")
  @CustomDeserialization(KnownFieldsOnly.class)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      summary = "Register a gateway, or with If-Match change one",
      description =
          "A REST gateway's name is the client id of its token; for the others it stands in the"
              + " webhook's URL. Kind and secret are not changed here.")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "201", description = "Registered; a secret made here is shown once")
  @APIResponse(responseCode = "400", description = "It cannot be read, or has an unknown field")
  @APIResponse(responseCode = "412", description = "It was changed meanwhile, or it exists")
  @APIResponse(responseCode = "422", description = "What is wrong, and how to mend it")
  public RestResponse<GatewayView> put(
      @PathParam("name") @Pattern(regexp = NAME) String name,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid GatewayBody body) {
    if (ifMatch == null) {
      return answer(gateways.register(body.gateway(name), body.secret(), caller.name()), 201);
    }
    if (body.secret() != null) {
      throw refused(new FieldError("secret", "is not changed here", "post it to .../secret"));
    }
    return answer(gateways.change(body.gateway(name), version(ifMatch), caller.name()), 200);
  }

  @POST
  @Path("{name}/secret")
  @CustomDeserialization(KnownFieldsOnly.class)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      summary = "Rotate the secret without a gap",
      description = "The old one holds on for the overlap; let the provider change meanwhile.")
  @APIResponse(responseCode = "200", description = "Both hold; a secret made here is shown once")
  @APIResponse(responseCode = "400", description = "It cannot be read, or has an unknown field")
  @APIResponse(responseCode = "404", description = "There is none of that name")
  @APIResponse(responseCode = "422", description = "The secret cannot be used")
  public RestResponse<GatewayView> rotate(
      @PathParam("name") String name, @NotNull @Valid NewSecretBody body) {
    Duration overlap = body.overlap() == null ? OVERLAP : body.overlap();
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw refused(new FieldError("overlap", "is out of range", "send PT0S to P30D"));
    }
    return answer(gateways.rotate(name, body.secret(), overlap, caller.name()), 200);
  }

  @POST
  @Path("{name}/pause")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      summary = "Pause a gateway: it is told to come back later",
      description = "For a gateway gone wild. What it sends meanwhile is not stored.")
  @APIResponse(responseCode = "200", description = "Paused")
  @APIResponse(responseCode = "404", description = "There is none of that name")
  public RestResponse<GatewayView> pause(@PathParam("name") String name) {
    return answer(gateways.pause(name, true, caller.name()), 200);
  }

  @POST
  @Path("{name}/resume")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Let a paused gateway hand over again")
  @APIResponse(responseCode = "200", description = "Resumed")
  @APIResponse(responseCode = "404", description = "There is none of that name")
  public RestResponse<GatewayView> resume(@PathParam("name") String name) {
    return answer(gateways.pause(name, false, caller.name()), 200);
  }

  private static RestResponse<GatewayView> answer(Outcome outcome, int status) {
    return switch (outcome) {
      case Changed changed ->
          ResponseBuilder.<GatewayView>create(status)
              .entity(GatewayView.of(changed.gateway(), changed.made()))
              .header("ETag", "\"" + changed.gateway().version() + "\"")
              .location(URI.create("/v1/gateways/" + changed.gateway().name()))
              .build();
      case Refused refused ->
          throw refused(
              refused.complaints().stream()
                  .map(c -> new FieldError(c.field(), c.problem(), c.mend()))
                  .toArray(FieldError[]::new));
      case ChangedMeanwhile _ ->
          throw ProblemException.of(
              Problem.preconditionFailed(
                  "The gateway exists or was changed since: read it, and send its ETag as If-Match."));
      case Unknown _ -> throw unknown();
    };
  }

  private static ProblemException refused(FieldError... errors) {
    return ProblemException.of(Problem.unprocessable("The gateway cannot be kept so.", errors));
  }

  private static ProblemException unknown() {
    return ProblemException.of(Problem.notFound("There is no gateway of that name."));
  }

  private static long version(String ifMatch) {
    if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
      throw ProblemException.of(
          Problem.badRequest(
              "If-Match is no ETag of a gateway.",
              new FieldError("If-Match", "is malformed", "send the ETag as received")));
    }
    return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
  }
}

package org.waylight.platform.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.platform.trace.TraceContext;

/** Endpoints that do what an endpoint can do wrong. */
@Path("/v1/probe")
public class ProbeResource {
  private final Caller caller;
  private final TraceContext trace;

  @Inject
  public ProbeResource(Caller caller, TraceContext trace) {
    this.caller = caller;
    this.trace = trace;
  }

  /** What a person sends. */
  public record Sent(
      @NotBlank @Size(max = 5) String name,
      @Nullable Colour colour,
      @Nullable Integer number,
      @Nullable Instant at,
      @Nullable List<@Valid Inner> inner,
      @Nullable Map<String, Integer> counts) {}

  /** Something inside. */
  public record Inner(@NotBlank String text) {}

  /** Known words. */
  public enum Colour {
    RED,
    GREEN
  }

  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  public Map<String, String> send(@Valid @NotNull Sent sent) {
    return Map.of("caller", caller.name());
  }

  @GET
  @Path("/open")
  public String undeclared() {
    return "never seen";
  }

  @GET
  @Path("/gateway")
  @RolesAllowed(Roles.GATEWAY)
  public String gateway() {
    return caller.gateway();
  }

  @GET
  @Path("/trace")
  @RolesAllowed(Roles.SUPERVISOR)
  public String trace() {
    return trace.current().traceId() + " " + trace.current().traceId();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SUPERVISOR)
  public String byId(@PathParam("id") UUID id) {
    return id.toString();
  }

  @GET
  @Path("/fail/{how}")
  @RolesAllowed(Roles.SUPERVISOR)
  public String fail(@PathParam("how") String how) {
    throw switch (how) {
      case "conflict" -> ProblemException.of(Problem.conflict("key-reused", "The key was used."));
      case "stale" -> ProblemException.of(Problem.preconditionFailed("Read it again."));
      case "away" ->
          ProblemException.of(Problem.unavailable("Both are away.", Duration.ofSeconds(7)));
      case "database" -> new IllegalStateException("canary", new SQLException("canary", "08006"));
      default -> new IllegalStateException("canary " + how);
    };
  }
}

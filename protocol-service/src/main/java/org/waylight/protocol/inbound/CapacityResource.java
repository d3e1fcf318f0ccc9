package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.CountPlaces;
import org.waylight.protocol.domain.PlaceCount;

/** Free places, kept fresh by whoever counted them; nobody has to approve a count (PRO-5). */
@Path("/v1/organisations/{id}/services/{serviceId}/capacity")
@Tag(name = "Organisations")
public class CapacityResource {
  private final CountPlaces countPlaces;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public CapacityResource(CountPlaces countPlaces, Caller caller, Clock clock) {
    this.countPlaces = countPlaces;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A count.
   *
   * @param available free places
   * @param countedAt when they were counted
   */
  public record CapacityBody(
      @NotNull @Min(0) @Max(100_000) Integer available, @NotNull Instant countedAt) {}

  /**
   * A count in force.
   *
   * @param age how long ago it was counted
   */
  public record CapacityView(
      UUID organisationId, UUID serviceId, int available, Instant countedAt, Duration age) {}

  /** Puts a count in force, at once. */
  @PUT
  @Operation(summary = "Put a count of free places in force, at once and without approval")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.SUPERVISOR})
  public CapacityView count(
      @RestPath UUID id, @RestPath UUID serviceId, @Valid @NotNull CapacityBody body) {
    PlaceCount count = new PlaceCount(serviceId, body.available(), body.countedAt());
    Refusals.done(countPlaces.count(id, count, caller.name()));
    Duration age =
        Duration.between(body.countedAt(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    return new CapacityView(id, serviceId, body.available(), body.countedAt(), age);
  }
}

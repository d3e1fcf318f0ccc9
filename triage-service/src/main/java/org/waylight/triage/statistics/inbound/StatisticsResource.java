package org.waylight.triage.statistics.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.statistics.application.Publications;
import org.waylight.triage.statistics.application.PublishStatistics;
import org.waylight.triage.statistics.domain.Statistics;

/** What the hotline publishes in numbers; small counts are kept back (DIS-6). */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class StatisticsResource {
  private final PublishStatistics publish;
  private final Publications publications;
  private final Caller caller;

  @Inject
  public StatisticsResource(PublishStatistics publish, Publications publications, Caller caller) {
    this.publish = publish;
    this.publications = publications;
    this.caller = caller;
  }

  /** The periods published. */
  public record Periods(List<String> periods) {}

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OPERATOR})
  @Operation(operationId = "listStatistics", summary = "The periods published, newest first")
  public Periods list() {
    return new Periods(publications.periods());
  }

  @GET
  @Path("/{period}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OPERATOR})
  @Operation(operationId = "readStatistics", summary = "What was published of a period")
  public Statistics read(@PathParam("period") String period) {
    return publications
        .of(period)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.notFound("Nothing was published of this period; PUT publishes it.")));
  }

  /** Publishes a period that is over; again, it answers what was published first. */
  @PUT
  @Path("/{period}")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "publishStatistics", summary = "Count a period and publish it, once")
  public Statistics publish(@PathParam("period") String period) {
    return publish.publish(period, caller.name());
  }
}

package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Year;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.OutcomeCounts.Count;
import org.waylight.referral.delivery.application.OutcomeStatistics;

/** What came of reports, counted. */
@Path("/v1/statistics/outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeStatisticsResource {
  private final OutcomeStatistics statistics;

  @Inject
  public OutcomeStatisticsResource(OutcomeStatistics statistics) {
    this.statistics = statistics;
  }

  /**
   * Outcomes of the reports of one year by kind of agency and topic; counts below 3 are left out.
   */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
  @APIResponse(responseCode = "200", description = "The counts; topics overlap")
  public StatisticsBody of(@QueryParam("year") @Min(2007) @Max(9999) int year) {
    return new StatisticsBody(year, OutcomeStatistics.SHOWN_FROM, statistics.of(Year.of(year)));
  }

  record StatisticsBody(int year, int shownFrom, List<Count> counts) {}
}

package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.referral.delivery.application.FetchReport;
import org.waylight.referral.delivery.application.RecipientAccess;

/**
 * Where a recipient fetches the one report that was approved for it (DIS-6). It proves who it is by
 * HTTP Basic: its organisation id and its password.
 */
@Path("/v1/delivery/reports/{reportId}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DeliveryResource {
  private final RecipientAccess access;
  private final FetchReport reports;

  @Inject
  public DeliveryResource(RecipientAccess access, FetchReport reports) {
    this.access = access;
    this.reports = reports;
  }

  /** The report, until it is acknowledged or expires. */
  @GET
  @APIResponse(responseCode = "200", description = "The report")
  @APIResponse(responseCode = "401", description = "The credential is missing or wrong")
  @APIResponse(responseCode = "404", description = "There is no such report for this recipient")
  @APIResponse(responseCode = "410", description = "It is no longer to be had")
  public Response fetch(
      @PathParam("reportId") UUID reportId,
      @HeaderParam("Authorization") @Nullable String authorization) {
    return answer(reports.fetch(organisation(authorization), reportId));
  }

  /** The recipient confirms that it has the report; again is the same. */
  @POST
  @Path("/acknowledge")
  @APIResponse(responseCode = "204", description = "Confirmed")
  @APIResponse(responseCode = "401", description = "The credential is missing or wrong")
  @APIResponse(responseCode = "404", description = "There is no such report for this recipient")
  @APIResponse(responseCode = "409", description = "It was never fetched")
  @APIResponse(responseCode = "410", description = "It is no longer to be had")
  public Response acknowledge(
      @PathParam("reportId") UUID reportId,
      @HeaderParam("Authorization") @Nullable String authorization) {
    return answer(reports.acknowledge(organisation(authorization), reportId));
  }

  private UUID organisation(@Nullable String authorization) {
    return BasicCredential.of(authorization)
        .filter(offered -> access.check(offered.organisation(), offered.password()))
        .map(BasicCredential::organisation)
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.unauthorized("The recipient's credential is missing or wrong.")
                        .with("WWW-Authenticate", "Basic realm=\"waylight-delivery\"")));
  }

  private static Response answer(FetchReport.Answer answer) {
    return switch (answer) {
      case FetchReport.Answer.Body body ->
          Response.ok(body.json(), MediaType.APPLICATION_JSON_TYPE)
              .header("Cache-Control", "no-store")
              .build();
      case FetchReport.Answer.Confirmed confirmed -> Response.noContent().build();
      case FetchReport.Answer.Gone gone ->
          throw ProblemException.of(
              Problem.of(410, "gone", "Gone", "The report is no longer to be had."));
      case FetchReport.Answer.NotFetched notFetched ->
          throw ProblemException.of(
              Problem.conflict("not-fetched", "Fetch the report before you confirm it."));
      case FetchReport.Answer.NotYours notYours ->
          throw ProblemException.of(Problem.notFound("There is no such report for you."));
    };
  }
}

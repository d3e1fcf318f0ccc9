package org.waylight.referral.delivery.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.ReadReport;
import org.waylight.referral.delivery.application.ReadReport.Answer;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.ReportBody;

/** A report as a page to print, for a desk that needs paper. */
@Path("/v1/reports/{reportId}/page")
public class PrintedReportResource {
  private final ReadReport reports;
  private final Caller caller;

  @Inject
  public PrintedReportResource(ReadReport reports, Caller caller) {
    this.reports = reports;
    this.caller = caller;
  }

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance page(StoredReport report, ReportPage page, boolean synthetic);

    private Templates() {}
  }

  /** The page, in English, without anything loaded from elsewhere; that it was read is recorded. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
  @APIResponse(responseCode = "200", description = "HTML")
  @APIResponse(responseCode = "404", description = "There is no such report")
  @APIResponse(responseCode = "410", description = "It was withdrawn: nobody may hand it over")
  public Response page(@PathParam("reportId") UUID reportId) {
    return switch (reports.read(reportId, caller.name(), "to print the report")) {
      case Answer.Read read ->
          Response.ok(html(read))
              .header("Cache-Control", "no-store")
              .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
              .header("X-Content-Type-Options", "nosniff")
              .build();
      case Answer.Withdrawn withdrawn ->
          throw ProblemException.of(
              Problem.of(
                  410, "gone", "Gone", "The report was withdrawn or erased and may not leave."));
      case Answer.Unknown unknown ->
          throw ProblemException.of(Problem.notFound("There is no such report."));
    };
  }

  private static String html(Answer.Read read) {
    try {
      ReportBody body = EventJson.mapper().readValue(read.json(), ReportBody.class);
      return Templates.page(read.report(), ReportPage.of(body), body.synthetic()).render();
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored report is not one"); // Its text stays out of logs.
    }
  }
}

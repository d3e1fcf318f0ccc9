package org.waylight.triage.casefile.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.application.AssessmentHistory;

/** What was concluded of a case before (TRI-1); it holds no text. */
@Path("/v1/cases/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class AssessmentsResource {
  private final AssessmentHistory history;

  @Inject
  public AssessmentsResource(AssessmentHistory history) {
    this.history = history;
  }

  /** Assessments that made way for others, the newest first. */
  public record Assessments(List<AssessmentHistory.Replaced> items) {}

  @GET
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "listAssessments", summary = "Past assessments of a case")
  public Assessments list(@PathParam("id") UUID id) {
    return new Assessments(history.of(id));
  }
}

package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.TagCase;

/** The tags of a case: set and taken one by one. */
@Path("/v1/cases/{id}/tags/{tag}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class TagResource {
  private final TagCase tagCase;
  private final Caller caller;

  @Inject
  public TagResource(TagCase tagCase, Caller caller) {
    this.tagCase = tagCase;
    this.caller = caller;
  }

  /** The tags the case has now. */
  public record CaseTags(UUID caseId, List<String> tags) {}

  /** Sets a tag. */
  @PUT
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "tagCase", summary = "Tag a case")
  public CaseTags tag(@PathParam("id") UUID id, @PathParam("tag") String tag) {
    return new CaseTags(id, tagCase.tag(id, tag, caller.name()).all());
  }

  /** Takes a tag away. */
  @DELETE
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "untagCase", summary = "Take a tag from a case")
  public CaseTags untag(@PathParam("id") UUID id, @PathParam("tag") String tag) {
    return new CaseTags(id, tagCase.untag(id, tag, caller.name()).all());
  }
}

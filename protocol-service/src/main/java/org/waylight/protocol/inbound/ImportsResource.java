package org.waylight.protocol.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.ApproveImport;
import org.waylight.protocol.application.BundleImport;
import org.waylight.protocol.application.ImportApproval;
import org.waylight.protocol.application.ImportBundle;
import org.waylight.protocol.application.ImportOutcome;
import org.waylight.protocol.application.LineProblem;

/** Whole bundles: brought in as drafts by one person, put in force by another. */
@Path("/v1")
@Tag(name = "Imports")
public class ImportsResource {
  private final BundleReader reader;
  private final ImportBundle importBundle;
  private final ApproveImport approveImport;
  private final Caller caller;

  @Inject
  public ImportsResource(
      BundleReader reader, ImportBundle importBundle, ApproveImport approveImport, Caller caller) {
    this.reader = reader;
    this.importBundle = importBundle;
    this.approveImport = approveImport;
    this.caller = caller;
  }

  /** Takes in JSON lines: a header, then one entry a line. All of it, or nothing. */
  @POST
  @Path("/import")
  @Operation(summary = "Bring a bundle of JSON lines in as drafts: all of it, or nothing")
  @APIResponse(
      responseCode = "202",
      description = "Drafted; an approver has to approve it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @Consumes("application/x-ndjson")
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<ImportView> bringIn(InputStream lines) throws IOException {
    try (SpooledBundle bundle = reader.read(lines)) {
      return switch (importBundle.bringIn(bundle, caller.name())) {
        case ImportOutcome.Drafted(BundleImport made) ->
            RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/imports/" + made.id()))
                .entity(ImportView.of(made))
                .build();
        case ImportOutcome.Broken(List<LineProblem> problems) ->
            throw BundleReader.refused(
                problems.stream()
                    .map(found -> Refusals.error(found.problem()).inLine(found.line()))
                    .toList());
      };
    }
  }

  /** An import and whether it was approved. */
  @GET
  @Path("/imports/{id}")
  @Operation(summary = "An import, and whether it was approved")
  @RolesAllowed({Roles.PROTOCOL_EDITOR, Roles.PROTOCOL_APPROVER, Roles.AUDITOR})
  public ImportView one(@RestPath UUID id) {
    return approveImport.find(id).map(ImportView::of).orElseThrow(ImportsResource::notFound);
  }

  /** Puts everything of it in force that still waits; by another person than its author. */
  @POST
  @Path("/imports/{id}/approve")
  @Operation(
      summary = "Put everything of it in force that still waits, by another person than its author")
  @RolesAllowed(Roles.PROTOCOL_APPROVER)
  public ImportView approve(@RestPath UUID id) {
    return switch (approveImport.approve(id, caller.name())) {
      case ImportApproval.Done(BundleImport made, int _) -> ImportView.of(made);
      case ImportApproval.NotFound _ -> throw notFound();
      case ImportApproval.AlreadyDone _ ->
          throw ProblemException.of(
              Problem.conflict("already-approved", "This import was approved before."));
      case ImportApproval.Refused(var why) -> throw ProblemException.of(Refusals.refused(why));
      case ImportApproval.Broken(var problems) ->
          throw ProblemException.of(
              Problem.unprocessable(
                  "What the import refers to has changed; nothing of it was put in force.",
                  problems.stream()
                      .limit(BundleReader.MOST_ERRORS)
                      .map(ImportsResource::error)
                      .toList()));
    };
  }

  private static FieldError error(ImportApproval.EntryProblem found) {
    FieldError error = Refusals.error(found.problem());
    return new FieldError(found.id() + ": " + error.field(), error.problem(), error.mend());
  }

  private static ProblemException notFound() {
    return ProblemException.of(Problem.notFound("There is no such import."));
  }
}

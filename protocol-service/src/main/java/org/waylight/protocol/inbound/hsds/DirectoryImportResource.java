package org.waylight.protocol.inbound.hsds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.protocol.application.BundleImport;
import org.waylight.protocol.application.DirectoryProblem;
import org.waylight.protocol.application.DirectoryRefused;
import org.waylight.protocol.application.ImportDirectory;
import org.waylight.protocol.inbound.ImportView;

/** HSDS files come in as drafts of providers; approved as a whole like any other import. */
@Path("/v1/directory/import")
@Tag(name = "Directory")
public class DirectoryImportResource {
  private final ImportDirectory importDirectory;
  private final Caller caller;

  @Inject
  public DirectoryImportResource(ImportDirectory importDirectory, Caller caller) {
    this.importDirectory = importDirectory;
    this.caller = caller;
  }

  /** Takes in full services as JSON or JSON lines, or a tabular data package as a zip. */
  @POST
  @Operation(
      summary = "Bring Open Referral HSDS 3.1 in as drafts of providers: all of it, or nothing")
  @APIResponse(
      responseCode = "202",
      description = "Drafted; an approver has to approve it as an import",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", "application/zip"})
  @RolesAllowed(Roles.PROTOCOL_EDITOR)
  public RestResponse<ImportView> bringIn(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery @DefaultValue("hsds") @NotBlank @Size(max = 120) String name,
      @RestQuery @DefaultValue("false") boolean synthetic) {
    try {
      BundleImport made =
          importDirectory.bringIn(new HsdsFile(body, form(type)), name, synthetic, caller.name());
      return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
          .location(URI.create("/v1/imports/" + made.id()))
          .entity(ImportView.of(made))
          .build();
    } catch (DirectoryRefused refused) {
      throw ProblemException.of(
          Problem.unprocessable(
              "The file was not taken in; nothing of it was stored.", errors(refused.problems())));
    }
  }

  private static HsdsFile.Form form(MediaType type) {
    return switch (type.getSubtype()) {
      case "zip" -> HsdsFile.Form.PACKAGE;
      case "json" -> HsdsFile.Form.JSON;
      default -> HsdsFile.Form.JSON_LINES;
    };
  }

  private static List<FieldError> errors(List<DirectoryProblem> problems) {
    return problems.stream()
        .map(
            found ->
                new FieldError(
                    found.place() + ": " + found.field(),
                    found.problem(),
                    found.mend(),
                    found.line()))
        .toList();
  }
}

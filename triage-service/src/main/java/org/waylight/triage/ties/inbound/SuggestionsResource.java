package org.waylight.triage.ties.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.ties.application.SuggestCases;
import org.waylight.triage.ties.domain.Suggestion;
import org.waylight.triage.ties.domain.Tie;
import org.waylight.triage.ties.domain.TieKey.Where;
import org.waylight.triage.ties.domain.TieKind;

/** Which other cases may tell of the same situation, and why (TRI-8). */
@Path("/v1/cases/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joining cases")
public class SuggestionsResource {
  private final SuggestCases suggest;
  private final Caller caller;

  @Inject
  public SuggestionsResource(SuggestCases suggest, Caller caller) {
    this.suggest = suggest;
    this.caller = caller;
  }

  /** What is suggested for a case, the strongest first. */
  public record SuggestionsPage(List<SuggestedCase> items) {}

  /**
   * Another case.
   *
   * @param score over 0 to 1: how much all reasons together speak for one situation
   */
  public record SuggestedCase(UUID caseId, double score, List<ReasonDetail> reasons) {}

  /**
   * One reason; the words it rests on are in the messages named. Of a text that is alike as a whole
   * there are none.
   */
  public record ReasonDetail(
      TieKind kind,
      String sentence,
      double score,
      UUID oneSignalId,
      @Nullable Where inOne,
      UUID otherSignalId,
      @Nullable Where inOther,
      Instant noticedAt,
      Tie.State state) {
    static ReasonDetail of(Tie tie) {
      return new ReasonDetail(
          tie.kind(),
          tie.kind().sentence(),
          tie.score(),
          tie.one(),
          tie.whereInOne(),
          tie.other(),
          tie.whereInOther(),
          tie.noticedAt(),
          tie.state());
    }
  }

  /** Why they are not the same situation. */
  public record RejectSuggestion(@NotBlank @Size(max = 10_000) String reason) {
    @Override
    public String toString() {
      return "RejectSuggestion[not shown]";
    }
  }

  /** What is suggested; nothing is ever joined by it. */
  @GET
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(
      operationId = "suggestedCases",
      summary = "Other cases that may tell of the same situation, with the reasons")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuggestionsPage.class)))
  public SuggestionsPage suggested(@PathParam("id") UUID id) {
    return new SuggestionsPage(
        suggest.of(id).stream().map(SuggestionsResource::suggested).toList());
  }

  /** Says that the two are not the same: for these reasons they are not suggested again. */
  @POST
  @Path("/{otherCaseId}/reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "rejectSuggestion", summary = "Say that two cases are not the same")
  @APIResponse(responseCode = "204")
  public Response reject(
      @PathParam("id") UUID id,
      @PathParam("otherCaseId") UUID otherCaseId,
      @Valid @NotNull RejectSuggestion body) {
    suggest.reject(id, otherCaseId, caller.name(), new OpenedText(body.reason()));
    return Response.noContent().build();
  }

  private static SuggestedCase suggested(Suggestion suggestion) {
    return new SuggestedCase(
        suggestion.otherCaseId(),
        suggestion.score(),
        suggestion.reasons().stream().map(ReasonDetail::of).toList());
  }
}

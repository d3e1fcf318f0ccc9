package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.CloseMany;
import org.waylight.triage.desk.domain.BulkClosing;
import org.waylight.triage.desk.domain.OneOfMany;

/** Closing many rumours or questions at once. */
@Path("/v1/cases/close-many")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CloseManyResource {
  private final CloseMany closeMany;
  private final Caller caller;

  @Inject
  public CloseManyResource(CloseMany closeMany, Caller caller) {
    this.closeMany = closeMany;
    this.caller = caller;
  }

  /**
   * What to close.
   *
   * @param reason RUMOUR, GENERAL_QUESTION or OUT_OF_SCOPE
   * @param note kept with each case; may be personal text, so it never prints
   */
  public record CloseCases(
      @NotEmpty @Size(max = 200) List<@NotNull @Valid SeenCase> cases,
      @NotNull CloseReason reason,
      @NotBlank @Size(max = 10_000) String note) {
    @Override
    public String toString() {
      return "CloseCases[not shown]";
    }
  }

  /** A case in the version that was read. */
  public record SeenCase(@NotNull UUID caseId, @Min(1) long version) {}

  /** What became of each case. */
  public record ClosedCases(List<OneOfMany> cases) {}

  /** Closes what may be closed together, and says of each other case why it may not. */
  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "closeCases", summary = "Close many rumours or questions at once")
  public ClosedCases close(@Valid @NotNull CloseCases body) {
    if (!BulkClosing.REASONS.contains(body.reason())) {
      throw ProblemException.of(
          Problem.unprocessable(
              "Cases are not closed together for this reason.",
              new FieldError("reason", "not for many", "one of " + BulkClosing.REASONS)));
    }
    List<CloseMany.Seen> seen =
        body.cases().stream()
            .map(one -> new CloseMany.Seen(one.caseId(), one.version()))
            .distinct()
            .toList();
    return new ClosedCases(
        closeMany.close(seen, body.reason(), caller.name(), new OpenedText(body.note())));
  }
}

package org.waylight.triage.retention.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Roles;
import org.waylight.triage.retention.application.ClosedCases.Place;
import org.waylight.triage.retention.application.ShowRetention;
import org.waylight.triage.retention.domain.ClosedCase;

/** How long closed cases are kept, and whose time is over (RES-4). It shows nothing of any text. */
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class RetentionResource {
  private final ShowRetention show;

  @Inject
  public RetentionResource(ShowRetention show) {
    this.show = show;
  }

  /** Closed cases, the first closed first. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
  @Operation(operationId = "retention", summary = "How long closed cases are kept")
  public RetentionPage list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @Size(max = 100) @Nullable String cursor) {
    List<RetentionLine> lines =
        show.page(place(cursor), limit).stream().map(RetentionLine::of).toList();
    return new RetentionPage(
        lines,
        lines.size() < limit ? null : lines.getLast().closedAt() + "_" + lines.getLast().caseId());
  }

  private static @Nullable Place place(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      int split = cursor.indexOf('_');
      return new Place(
          Instant.parse(cursor.substring(0, split)), UUID.fromString(cursor.substring(split + 1)));
    } catch (RuntimeException e) {
      throw ProblemException.of(
          Problem.badRequest(
              "The cursor is not one of this list.",
              new FieldError("cursor", "not readable", "send nextCursor as received")));
    }
  }

  /**
   * A page.
   *
   * @param nextCursor absent on the last page
   */
  public record RetentionPage(List<RetentionLine> items, @Nullable String nextCursor) {
    /** Copies the items. */
    public RetentionPage {
      items = List.copyOf(items);
    }
  }

  /**
   * One closed case.
   *
   * @param keptUntil UTC; under hold it is kept for longer
   * @param policy the version of the retention policy
   */
  public record RetentionLine(
      UUID caseId,
      Instant closedAt,
      ClosedCase.Standing standing,
      Instant keptUntil,
      String policy) {
    static RetentionLine of(ShowRetention.Judged judged) {
      return new RetentionLine(
          judged.closed().caseId(),
          judged.closed().closedAt(),
          judged.standing(),
          judged.keptUntil(),
          judged.policy());
    }
  }
}

package org.waylight.triage.casefile.inbound;

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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Roles;
import org.waylight.triage.casefile.application.CaseQueue;
import org.waylight.triage.casefile.application.CaseQueue.Filter;
import org.waylight.triage.casefile.application.CaseQueue.Line;

/** The queue: urgent first, then by deadline. It shows nothing of the text. */
@Path("/v1/cases")
@Tag(name = "Cases")
public class QueueResource {
  private final CaseQueue queue;

  @Inject
  public QueueResource(CaseQueue queue) {
    this.queue = queue;
  }

  /** Pages through the queue; without {@code status}, all cases that are not closed. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "listCases", summary = "The queue: urgent first, then by deadline")
  public QueuePage list(
      @QueryParam("status") @Nullable List<String> status,
      @QueryParam("urgency") @Nullable String urgency,
      @QueryParam("claimedBy") @Size(max = 200) @Nullable String claimedBy,
      @QueryParam("signal") @Nullable String signal,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
    Filter filter =
        new Filter(
            statuses(status == null ? List.of() : status),
            Optional.ofNullable(urgency).map(name -> constant("urgency", name, Urgency.values())),
            Optional.ofNullable(claimedBy),
            Optional.ofNullable(signal).map(QueueResource::id));
    List<Line> lines = queue.page(filter, Cursor.read(cursor), limit + 1);
    boolean more = lines.size() > limit;
    List<Line> page = more ? lines.subList(0, limit) : lines;
    return new QueuePage(page, more ? Cursor.after(page.getLast()) : null);
  }

  private static Set<CaseStatus> statuses(List<String> names) {
    Set<CaseStatus> statuses = new HashSet<>();
    names.stream()
        .flatMap(name -> Arrays.stream(name.split(",", -1)))
        .filter(name -> !name.isBlank())
        .forEach(name -> statuses.add(constant("status", name, CaseStatus.values())));
    return statuses;
  }

  private static <E extends Enum<E>> E constant(String field, String name, E[] known) {
    return Arrays.stream(known)
        .filter(constant -> constant.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.badRequest(
                        "A filter has an unknown value.",
                        new FieldError(
                            field, "unknown value", "use one of " + Arrays.toString(known)))));
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          Problem.badRequest(
              "A filter is malformed.",
              new FieldError("signal", "not a UUID", "send a signal id")));
    }
  }
}

package org.waylight.triage.desk.inbound;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.CaseQueue;
import org.waylight.triage.desk.application.CaseQueue.Filter;
import org.waylight.triage.desk.domain.CaseLine;

/** The queue: urgent first, then by deadline, and why. It shows nothing of the text. */
@Path("/v1/cases")
@Tag(name = "Cases")
public class QueueResource {
  private final CaseQueue queue;
  private final Clock clock;

  @Inject
  public QueueResource(CaseQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
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
            Words.set("status", status, CaseStatus.class),
            Optional.ofNullable(urgency).map(name -> Words.one("urgency", name, Urgency.class)),
            Optional.ofNullable(claimedBy),
            Optional.ofNullable(signal).map(id -> Words.id("signal", id)));
    List<CaseLine> lines = queue.page(filter, Cursor.read(cursor), limit + 1);
    return QueuePage.of(lines, limit, clock.instant(), Cursor::after);
  }
}

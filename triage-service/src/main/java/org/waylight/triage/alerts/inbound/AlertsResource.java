package org.waylight.triage.alerts.inbound;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.alerts.application.AcknowledgeAlert;
import org.waylight.triage.alerts.application.AlertFeed;
import org.waylight.triage.alerts.domain.Alert;

/** The live stream of alerts, and their acknowledgement. */
@Path("/v1/alerts")
@Tag(name = "Alerts")
public class AlertsResource {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final AlertFeed feed;
  private final AcknowledgeAlert acknowledge;
  private final Caller caller;

  @Inject
  public AlertsResource(AlertFeed feed, AcknowledgeAlert acknowledge, Caller caller) {
    this.feed = feed;
    this.acknowledge = acknowledge;
    this.caller = caller;
  }

  /**
   * Begins with what was raised after {@code Last-Event-ID}, or without it with what nobody has
   * acknowledged; then every alert as it is raised. A comment every 15 seconds keeps it open. An
   * event {@code gap} says that alerts may be missing after a {@code Last-Event-ID} that is not
   * known any more: read the queue. Who reads too slowly is cut off and resumes.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "streamAlerts",
      summary = "Alerts as they are raised, as server-sent events")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
    Multi<OutboundSseEvent> told =
        new AlertTelling(feed, Infrastructure.getDefaultWorkerPool())
            .from(number(lastEventId))
            .map(
                one ->
                    switch (one) {
                      case AlertTelling.Told.Raised(Alert alert) -> event(alert, sse);
                      case AlertTelling.Told.Gap() ->
                          sse.newEventBuilder().name("gap").data("{}").build();
                    });
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .startingAfter(Duration.ofMillis(1))
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(
                tick ->
                    sse.newEventBuilder().comment("").reconnectDelay(RECONNECT.toMillis()).build());
    return Multi.createBy().merging().streams(told, heartbeats);
  }

  private static OutboundSseEvent event(Alert alert, Sse sse) {
    return sse.newEventBuilder()
        .id(Long.toString(alert.id()))
        .name("alert")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(AlertView.class, AlertView.of(alert))
        .build();
  }

  /** Says that a supervisor has seen an alert; its case's clock runs on until somebody takes it. */
  @POST
  @Path("/{id}/acknowledge")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Blocking
  @Operation(operationId = "acknowledgeAlert", summary = "Acknowledge an alert")
  public AlertView acknowledge(@PathParam("id") long id) {
    return acknowledge
        .acknowledge(id, caller.name())
        .map(AlertView::of)
        .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such alert.")));
  }

  private static long number(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return -1;
    }
    try {
      return Math.max(0, Long.parseLong(lastEventId.strip()));
    } catch (NumberFormatException e) {
      throw ProblemException.of(
          Problem.badRequest(
              "Last-Event-ID is not the id of an event of this stream.",
              new FieldError("Last-Event-ID", "not a number", "send the last id received")));
    }
  }
}

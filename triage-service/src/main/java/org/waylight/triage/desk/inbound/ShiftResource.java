package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.HandOver;
import org.waylight.triage.desk.application.ReadHandovers;
import org.waylight.triage.desk.domain.Handover;

/** The change of shift: cases handed over, and what was handed to me. */
@Path("/v1/shift")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shift")
public class ShiftResource {
  private final HandOver handOver;
  private final ReadHandovers received;
  private final Caller caller;

  @Inject
  public ShiftResource(HandOver handOver, ReadHandovers received, Caller caller) {
    this.handOver = handOver;
    this.received = received;
    this.caller = caller;
  }

  /**
   * What to hand over.
   *
   * @param caseIds absent with {@code all}
   * @param all every case I have
   * @param to a colleague; absent: back to the queue
   * @param note for whoever goes on with them; may be personal text, so it never prints
   */
  public record HandOverCases(
      @Size(min = 1, max = 200) @Nullable Set<@NotNull UUID> caseIds,
      @Nullable Boolean all,
      @Pattern(regexp = DeskPatterns.USER, message = DeskPatterns.USER_SAYS) @Nullable String to,
      @NotBlank @Size(max = 10_000) String note) {
    @Override
    public String toString() {
      return "HandOverCases[not shown]";
    }
  }

  /** Handovers to me with cases that I still have. */
  public record HandoverList(List<HandoverView> items) {}

  /** One handover, its note opened. */
  public record HandoverView(
      UUID handoverId, String from, Instant at, List<UUID> caseIds, @Nullable String note) {
    @Override
    public String toString() {
      return "HandoverView[" + handoverId + "]";
    }
  }

  /** Hands over one, several or all of my cases; tells of each what became of it. */
  @POST
  @Path("/handovers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "handOverCases", summary = "Hand cases over at a change of shift")
  public HandOver.Done handOver(@Valid @NotNull HandOverCases body) {
    Set<UUID> named = body.caseIds() == null ? Set.of() : body.caseIds();
    if (Boolean.TRUE.equals(body.all()) == !named.isEmpty()) {
      throw wrong("caseIds", "absent, or beside all", "send either caseIds or all: true");
    }
    if (caller.name().equals(body.to())) {
      throw wrong("to", "yourself", "name a colleague, or leave it out to give them back");
    }
    return handOver.handOver(named, caller.name(), body.to(), new OpenedText(body.note()));
  }

  /** What was handed to me and I still have; that its notes were read is recorded (DIS-8). */
  @GET
  @Path("/handovers")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "listHandovers", summary = "Cases handed to me that I still have")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HandoverList.class)))
  public Response received() {
    List<HandoverView> items =
        received.of(caller.name()).stream().map(ShiftResource::view).toList();
    return Response.ok(new HandoverList(items))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static HandoverView view(ReadHandovers.Opened opened) {
    Handover handover = opened.received().handover();
    OpenedText note = opened.note();
    return new HandoverView(
        handover.id(),
        handover.from(),
        handover.at(),
        opened.received().caseIds(),
        note == null ? null : note.reveal());
  }

  private static ProblemException wrong(String field, String problem, String mend) {
    return ProblemException.of(
        Problem.unprocessable(
            "It is not clear what to hand over.", new FieldError(field, problem, mend)));
  }
}

package org.waylight.referral.restore.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.restore.application.AfterRestore;
import org.waylight.referral.restore.domain.Findings;

/** What came of a restore, and going on after it. */
@Path("/v1/restore")
@Produces(MediaType.APPLICATION_JSON)
public class RestoreResource {
  private final AfterRestore after;
  private final Caller caller;

  @Inject
  public RestoreResource(AfterRestore after, Caller caller) {
    this.after = after;
    this.caller = caller;
  }

  /**
   * How it stands.
   *
   * @param paused nothing is decided and nothing leaves
   * @param restoredTo the moment the data is of, UTC
   * @param reconciled all that Kafka holds beyond that moment was taken in again
   * @param counts what was found, by kind
   * @param toLookAt the first thousand cases that a person must look at
   */
  public record RestoreBody(
      boolean paused,
      @Nullable Instant restoredTo,
      boolean reconciled,
      Map<String, Integer> counts,
      List<Findings.ToLookAt> toLookAt) {
    /** Copies both. */
    public RestoreBody {
      counts = Map.copyOf(counts);
      toLookAt = List.copyOf(toLookAt);
    }
  }

  /** Whether the service stands still after a restore, and what was found. */
  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.AUDITOR})
  public RestoreBody show() {
    return after
        .open()
        .map(RestoreResource::body)
        .orElseGet(() -> new RestoreBody(false, null, true, Map.of(), List.of()));
  }

  /** Lets the service go on: what was approved and may still leave, leaves. */
  @POST
  @Path("/resume")
  @RolesAllowed(Roles.OPERATOR)
  @APIResponse(responseCode = "204", description = "It goes on")
  @APIResponse(responseCode = "409", description = "It does not stand still, or is not reconciled")
  public void resume() {
    switch (after.resume(caller.name())) {
      case RUNNING -> {
        // 204
      }
      case NOT_PAUSED ->
          throw ProblemException.of(
              Problem.conflict("not-paused", "Referral does not stand still: nothing to resume."));
      case NOT_RECONCILED ->
          throw ProblemException.of(
              Problem.conflict(
                  "not-reconciled",
                  "What Kafka holds beyond the restore is still being taken in; ask again soon."));
    }
  }

  private static RestoreBody body(Restored restored) {
    Findings.Found found = found(restored.findings());
    return new RestoreBody(
        true,
        restored.restoredTo(),
        restored.reconciledAt() != null,
        found.counts(),
        found.toLookAt());
  }

  private static Findings.Found found(@Nullable String json) {
    try {
      return json == null
          ? new Findings.Found(Map.of(), List.of())
          : EventJson.mapper().readValue(json, Findings.Found.class);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("the findings are no JSON of ours");
    }
  }
}

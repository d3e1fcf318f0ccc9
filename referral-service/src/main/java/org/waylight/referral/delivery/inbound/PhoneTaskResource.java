package org.waylight.referral.delivery.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.referral.delivery.application.PhoneCalls;
import org.waylight.referral.delivery.application.PhoneCalls.Answer;
import org.waylight.referral.delivery.domain.PhoneScript;
import org.waylight.referral.delivery.domain.PhoneTask;

/** Reports that a person reads to their recipients over the phone. */
@Path("/v1/phone-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.ADVOCATE})
public class PhoneTaskResource {
  private final PhoneCalls calls;
  private final RecipientNames names;
  private final Caller caller;

  @Inject
  public PhoneTaskResource(PhoneCalls calls, RecipientNames names, Caller caller) {
    this.calls = calls;
    this.names = names;
    this.caller = caller;
  }

  /** The calls to be made, oldest first, at most 500; none says what its report does. */
  @GET
  public TasksBody list() {
    return new TasksBody(calls.waiting().stream().map(TaskView::of).toList());
  }

  /** Takes a call: the script and the report to read. */
  @POST
  @Path("/{taskId}/claim")
  @APIResponse(responseCode = "200", description = "The call is yours")
  @APIResponse(responseCode = "404", description = "There is no such task")
  @APIResponse(responseCode = "409", description = "Somebody else is calling")
  @APIResponse(responseCode = "410", description = "It has ended, or the report may not leave")
  public ScriptBody claim(@PathParam("taskId") UUID taskId) {
    Answer answer = calls.claim(taskId, caller.name());
    if (answer instanceof Answer.Claimed claimed) {
      return script(claimed);
    }
    throw refused(answer);
  }

  /** The report was read out and read back. */
  @POST
  @Path("/{taskId}/complete")
  @APIResponse(responseCode = "204", description = "The report counts as acknowledged")
  @APIResponse(responseCode = "404", description = "There is no such task")
  @APIResponse(responseCode = "409", description = "Claim it first")
  @APIResponse(responseCode = "410", description = "It has ended")
  public void complete(@PathParam("taskId") UUID taskId, @NotNull @Valid CompleteBody body) {
    expectDone(calls.complete(taskId, caller.name(), body.takenBy()));
  }

  /** Nobody was there who may take it: the next way is tried at once. */
  @POST
  @Path("/{taskId}/not-reached")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "404", description = "There is no such task")
  @APIResponse(responseCode = "409", description = "Claim it first")
  @APIResponse(responseCode = "410", description = "It has ended")
  public void notReached(@PathParam("taskId") UUID taskId) {
    expectDone(calls.notReached(taskId, caller.name()));
  }

  private ScriptBody script(Answer.Claimed claimed) {
    PhoneTask task = claimed.task();
    return new ScriptBody(
        task.taskId(),
        task.reportId(),
        PhoneScript.of(
            task.reportId(),
            task.number(),
            names.roleOf(claimed.organisationId(), task.contactId()),
            names.nameOf(claimed.organisationId())),
        claimed.report());
  }

  private static void expectDone(Answer answer) {
    if (!(answer instanceof Answer.Done)) {
      throw refused(answer);
    }
  }

  private static ProblemException refused(Answer answer) {
    return ProblemException.of(
        switch (answer) {
          case Answer.NotTheirs notTheirs ->
              Problem.conflict(
                  "not-claimed", "Somebody else is calling, or you have not claimed the task.");
          case Answer.Over over ->
              Problem.of(410, "gone", "Gone", "The task has ended, or its report may not leave.");
          case Answer.Unknown unknown -> Problem.notFound("There is no such phone task.");
          case Answer.Claimed claimed -> Problem.internal();
          case Answer.Done done -> Problem.internal();
        });
  }

  /**
   * How the call ended.
   *
   * @param takenBy name or badge of whoever took the report
   * @param readBackConfirmed they read it back, and it was right
   */
  record CompleteBody(
      @NotBlank @Size(max = 200) String takenBy,
      @AssertTrue(message = "must be true: have it read back until it is right")
          boolean readBackConfirmed) {
    @Override
    public String toString() {
      return "CompleteBody[]";
    }
  }

  record TasksBody(List<TaskView> items) {}

  /** A call to be made. */
  record TaskView(
      UUID taskId, UUID reportId, String number, Instant openedAt, @Nullable String claimedBy) {
    static TaskView of(PhoneTask task) {
      return new TaskView(
          task.taskId(), task.reportId(), task.number(), task.openedAt(), task.claimedBy());
    }
  }

  /** What to do and say, and the report to read, as approved (JSON in a text). */
  record ScriptBody(UUID taskId, UUID reportId, List<String> script, String report) {
    @Override
    public String toString() {
      return "ScriptBody[]";
    }
  }
}

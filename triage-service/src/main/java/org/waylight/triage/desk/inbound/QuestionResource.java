package org.waylight.triage.desk.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;
import org.waylight.triage.desk.application.AskQuestions;
import org.waylight.triage.desk.domain.QuestionState;

/** What to ask next in a case, and what was asked. */
@Path("/v1/cases/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class QuestionResource {
  private final AskQuestions questions;
  private final Caller caller;

  @Inject
  public QuestionResource(AskQuestions questions, Caller caller) {
    this.questions = questions;
    this.caller = caller;
  }

  /**
   * What came of a question; what was answered goes into notes or facts, never here.
   *
   * @param question as {@code askNext} has it
   */
  public record MarkQuestion(
      @NotBlank @Size(max = 300) String question, @NotNull QuestionState state) {
    @Override
    public String toString() {
      return "MarkQuestion[not shown]";
    }
  }

  /** The questions worth asking still, and those that were asked. */
  @GET
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "caseQuestions", summary = "What to ask next, and what was asked")
  public AskQuestions.Questions of(@PathParam("id") UUID id) {
    return questions.of(id);
  }

  /** Marks a question as asked, answered or declined. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADVOCATE, Roles.SUPERVISOR})
  @Operation(operationId = "markQuestion", summary = "Mark a question as asked")
  public AskQuestions.Questions mark(@PathParam("id") UUID id, @Valid @NotNull MarkQuestion body) {
    return questions.mark(id, body.question(), body.state(), caller.name());
  }
}

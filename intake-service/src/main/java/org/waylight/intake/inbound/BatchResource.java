package org.waylight.intake.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.eclipse.microprofile.context.ThreadContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.JsonProblems;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemBody;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.platform.security.Roles;

/** Many signals at once, for a gateway that catches up; each is accepted or refused by itself. */
@Path("/v1/signals:batch")
@RunOnVirtualThread
@Tag(name = "Signals")
public class BatchResource {
  static final String NDJSON = "application/x-ndjson";
  private static final Logger LOG = Logger.getLogger(BatchResource.class);
  private static final int MOST_LINES = 1_000;
  private static final int LONGEST_LINE = 512 * 1024;
  private static final Problem AWAY =
      Problem.unavailable("A part this needs is away; try again.", Duration.ofSeconds(2));

  private final SignalDesk desk;
  private final Politeness politeness;
  private final Caller caller;
  private final Validator validator;
  private final ObjectMapper json;
  private final ThreadContext request;

  BatchResource(
      SignalDesk desk,
      Politeness politeness,
      Caller caller,
      Validator validator,
      ObjectMapper json,
      ThreadContext request) {
    this.desk = desk;
    this.politeness = politeness;
    this.caller = caller;
    this.validator = validator;
    this.json = json;
    this.request = request;
  }

  @POST
  @RolesAllowed(Roles.GATEWAY)
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      summary = "Hand over many signals",
      description =
          "One JSON object a line, at most 1,000 lines: an idempotencyKey and a signal. Each line is"
              + " answered by a line, in the same order, with the status it would have had alone;"
              + " send again those that have 5xx, under the same keys.")
  @RequestBody(
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
  @APIResponse(
      responseCode = "200",
      description = "An answer for each line",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchAnswer.class)))
  @APIResponse(responseCode = "400", description = "No lines, or more than 1,000")
  @APIResponse(responseCode = "413", description = "Larger than intake takes at once")
  @APIResponse(responseCode = "429", description = "Over the gateway's rate; nothing was stored")
  public String submit(byte[] body, @Context HttpServerResponse response) {
    List<String> lines =
        new String(body, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw ProblemException.of(
          Problem.badRequest(
              "A batch has 1 to 1,000 lines.",
              new FieldError("(body)", "has " + lines.size() + " lines", "split it")));
    }
    String gateway = caller.gateway();
    politeness.admit(gateway, null, lines.size(), response);
    return answers(gateway, lines).stream().map(this::written).collect(Collectors.joining());
  }

  private List<BatchAnswer> answers(String gateway, List<String> lines) {
    List<Future<BatchAnswer>> running = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < lines.size(); i++) {
        int line = i + 1;
        String text = lines.get(i);
        running.add(executor.submit(request.contextualCallable(() -> answer(gateway, line, text))));
      }
    }
    return running.stream().map(BatchResource::resultOf).toList();
  }

  private static BatchAnswer resultOf(Future<BatchAnswer> done) {
    try {
      return done.get();
    } catch (ExecutionException | InterruptedException impossible) {
      throw new IllegalStateException("every line is answered");
    }
  }

  private BatchAnswer answer(String gateway, int number, String text) {
    try {
      if (text.length() > LONGEST_LINE) {
        return refused(number, Problem.tooLarge("The line is larger than is taken at once."));
      }
      BatchLine line = json.readValue(text, BatchLine.class);
      if (line == null) {
        return refused(number, Problem.badRequest("The line is null."));
      }
      Set<ConstraintViolation<BatchLine>> violations = validator.validate(line);
      if (!violations.isEmpty()) {
        return refused(
            number, Problem.unprocessable("Some fields are not acceptable.", fields(violations)));
      }
      return new BatchAnswer(
          number, 202, desk.accept(gateway, line.idempotencyKey(), line.signal()), null);
    } catch (JsonProcessingException malformed) {
      return refused(number, JsonProblems.of(malformed));
    } catch (ProblemException refused) {
      return refused(number, refused.problem());
    } catch (RuntimeException failed) {
      LOG.errorf("a line of a batch: %s", Trouble.placeOf(failed));
      return refused(number, Trouble.passes(failed) ? AWAY : Problem.internal());
    }
  }

  private static List<FieldError> fields(Set<ConstraintViolation<BatchLine>> violations) {
    return violations.stream()
        .map(
            v ->
                new FieldError(v.getPropertyPath().toString(), "is not acceptable", v.getMessage()))
        .toList();
  }

  private static BatchAnswer refused(int line, Problem problem) {
    return new BatchAnswer(line, problem.status(), null, ProblemBody.of(problem, null));
  }

  private String written(@Nullable BatchAnswer answer) {
    try {
      return json.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer always becomes JSON");
    }
  }
}

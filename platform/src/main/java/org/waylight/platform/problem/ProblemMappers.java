package org.waylight.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.NotYet;
import org.waylight.platform.inbox.Trouble;

/** Turns every exception into a problem detail. */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  public Response problem(ProblemException e, UriInfo uri) {
    return answer(e.problem(), uri);
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException e, UriInfo uri) {
    return answer(JsonProblems.of(e), uri);
  }

  // Quarkus has a mapper of its own for this one, and the most specific wins.
  @ServerExceptionMapper
  public Response json(MismatchedInputException e, UriInfo uri) {
    return answer(JsonProblems.of(e), uri);
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException e, UriInfo uri) {
    return answer(Problem.unauthorized("The request has no token."), uri);
  }

  @ServerExceptionMapper
  public Response unauthenticated(AuthenticationFailedException e, UriInfo uri) {
    return answer(
        Problem.unauthorized("The token is not valid here: signature, issuer, audience or time."),
        uri);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e, UriInfo uri) {
    return answer(Problem.forbidden("The caller's roles do not allow this."), uri);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e, UriInfo uri) {
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(ProblemMappers::fieldError)
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    return answer(Problem.unprocessable("Some fields are not acceptable.", errors), uri);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return answer(JsonProblems.of(json), uri);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    // Without the address: nothing matched it, so it could be anything.
    return answer(HttpProblems.of(status), null);
  }

  @ServerExceptionMapper
  public Response notYet(NotYet e, UriInfo uri) {
    return answer(
        Problem.unavailable(
            "This replica is still reading what was published; nothing was done. Try again.",
            Duration.ofSeconds(1)),
        uri);
  }

  @ServerExceptionMapper
  public Response unforeseen(Exception e, UriInfo uri) {
    if (ExceptionUtil.getRootCause(e) instanceof HttpClosedException) {
      // The caller hung up before all was read: nobody hears the answer, and nothing went wrong.
      return answer(HttpProblems.of(400), null);
    }
    if (Trouble.passes(e)) {
      LOG.warnf("not available: %s", Trouble.placeOf(e));
      return answer(
          Problem.unavailable("A part this needs is away; try again.", Duration.ofSeconds(2)), uri);
    }
    // Without the message, which could hold what was sent.
    LOG.errorf("unforeseen: %s%n%s", Trouble.placeOf(e), Trouble.traceOf(e));
    return answer(Problem.internal(), uri);
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    return new FieldError(
        fieldOf(violation.getPropertyPath()), "is not acceptable", violation.getMessage());
  }

  /** The path without the method and parameter it starts with. */
  private static String fieldOf(Path path) {
    String field =
        StreamSupport.stream(path.spliterator(), false)
            .filter(
                node ->
                    node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT)
            .map(
                node ->
                    node.getIndex() == null
                        ? "." + node.getName()
                        : "[" + node.getIndex() + "]." + node.getName())
            .collect(Collectors.joining());
    if (field.isEmpty()) {
      return StreamSupport.stream(path.spliterator(), false)
          .reduce((first, second) -> second)
          .map(Path.Node::getName)
          .orElse("(body)");
    }
    return field.startsWith(".") ? field.substring(1) : field;
  }

  private static Response answer(Problem problem, @Nullable UriInfo uri) {
    var response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(ProblemBody.of(problem, uri == null ? null : uri.getPath()));
    problem.headers().forEach(response::header);
    return response.build();
  }
}

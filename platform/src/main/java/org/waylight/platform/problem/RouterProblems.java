package org.waylight.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import org.waylight.platform.json.EventJson;

/**
 * Problems for what fails before any resource is reached: a body too large, a malformed address.
 */
@ApplicationScoped
public class RouterProblems {
  void install(@Observes Router router) {
    IntStream.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 500, 503)
        .forEach(status -> router.errorHandler(status, context -> answer(context, status)));
  }

  private static void answer(RoutingContext context, int status) {
    if (context.response().ended()) {
      return;
    }
    Problem problem = HttpProblems.of(status);
    problem.headers().forEach(context.response()::putHeader);
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(json(ProblemBody.of(problem, null)));
  }

  private static String json(ProblemBody body) {
    try {
      return EventJson.mapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem always becomes JSON", e);
    }
  }
}

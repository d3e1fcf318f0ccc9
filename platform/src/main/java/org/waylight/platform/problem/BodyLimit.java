package org.waylight.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says so when a body is announced larger than is taken; Quarkus would close without a word. */
@ApplicationScoped
public class BodyLimit {
  private final long most;
  private final ObjectMapper json;

  @Inject
  public BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
  }

  void observe(@Observes Router router) {
    router.route("/v1/*").order(Integer.MIN_VALUE).handler(this::check);
  }

  private void check(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= most) {
      request.next();
      return;
    }
    Problem problem = Problem.tooLarge("The body is larger than is taken here.");
    try {
      request
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
          .end(json.writeValueAsString(ProblemBody.of(problem, request.request().path())));
    } catch (JsonProcessingException impossible) {
      request.fail(problem.status());
    }
  }
}

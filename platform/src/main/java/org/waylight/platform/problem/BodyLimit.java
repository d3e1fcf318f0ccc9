package org.waylight.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says so when a body is larger than is taken, announced or not; Quarkus would close without a
 * word. A few addresses may take more than all others: those named by {@code
 * waylight.body-limit.large-paths} take what Quarkus takes, the others no more than {@code
 * waylight.body-limit.most}.
 */
@ApplicationScoped
public class BodyLimit {
  /** What may have come in before it is read and counted. */
  private static final long READ_AHEAD = 1_048_576;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final long largest;
  private final long most;
  private final List<String> largePaths;
  private final ObjectMapper json;

  @Inject
  public BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
      @ConfigProperty(name = "waylight.body-limit.most") Optional<MemorySize> most,
      @ConfigProperty(name = "waylight.body-limit.large-paths") Optional<List<String>> largePaths,
      ObjectMapper json) {
    this.largest = largest.asLongValue();
    this.most = most.map(MemorySize::asLongValue).orElse(this.largest);
    this.largePaths = largePaths.orElse(List.of());
    this.json = json;
  }

  void observe(@Observes Router router) {
    // After whoever has words of its own for a page that is too long.
    router.route().order(Integer.MIN_VALUE + 1).handler(this::check);
    // Quarkus gives a body of unknown length its one limit, beyond which it answers without a word.
    // The address's own, beyond which count() says what is wrong, takes its place.
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
  }

  private void check(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null
        || !LENGTH.matcher(length).matches()
        || Long.parseLong(length) <= mostOf(request.normalizedPath())) {
      request.next();
      return;
    }
    Problem problem = tooLarge();
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

  private void limit(RoutingContext request) {
    if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      request.put(
          VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, mostOf(request.normalizedPath()) + READ_AHEAD);
    }
    request.next();
  }

  /** Counts a body of unknown length while it is read. */
  @ServerRequestFilter
  public void count(ContainerRequestContext request) {
    if (request.hasEntity()
        && request.getHeaderString(HttpHeaders.CONTENT_LENGTH.toString()) == null) {
      request.setEntityStream(
          new CountedBody(request.getEntityStream(), mostOf(request.getUriInfo().getPath())));
    }
  }

  static Problem tooLarge() {
    return Problem.tooLarge("The body is larger than is taken here.");
  }

  private long mostOf(String path) {
    return largePaths.stream().anyMatch(path::startsWith) ? largest : most;
  }
}

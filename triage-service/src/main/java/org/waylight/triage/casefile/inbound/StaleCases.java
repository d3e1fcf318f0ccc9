package org.waylight.triage.casefile.inbound;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.waylight.platform.problem.Problem;
import org.waylight.triage.casefile.application.StaleCaseException;

/** Answers a change that came too late with 412 and what the other did meanwhile. */
public class StaleCases {
  /**
   * The problem, extended by what happened since (RFC 9457, extension members).
   *
   * @param changes the oldest first; the newest fifty of them
   */
  public record StaleCase(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      long versionRead,
      long versionNow,
      List<ChangeView> changes) {}

  @ServerExceptionMapper
  public Response stale(StaleCaseException e, UriInfo uri) {
    Problem problem =
        Problem.preconditionFailed(
            "The case changed since you read it: see changes. Read it again and decide anew.");
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header("ETag", IfMatch.of(e.current()))
        .entity(
            new StaleCase(
                "urn:waylight:problem:" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                uri.getPath(),
                e.read(),
                e.current(),
                e.since().stream().map(ChangeView::of).toList()))
        .build();
  }
}

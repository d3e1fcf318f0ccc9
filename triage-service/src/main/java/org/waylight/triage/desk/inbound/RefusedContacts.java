package org.waylight.triage.desk.inbound;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.waylight.platform.problem.Problem;
import org.waylight.triage.desk.application.ContactRefusedException;

/** Answers a contact that CON-4 does not allow with 409 and every reason. */
public class RefusedContacts {
  /** One reason. */
  public record Reason(String rule, String code, String sentence) {}

  /** The problem, extended by the reasons (RFC 9457, extension members). */
  public record ContactRefused(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<Reason> reasons) {}

  @ServerExceptionMapper
  public Response refused(ContactRefusedException e, UriInfo uri) {
    Problem problem =
        Problem.conflict(
            "contact-not-allowed",
            "They may not be contacted back so (CON-4): see reasons. What they say about it now is"
                + " stated with the case's facts.");
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            new ContactRefused(
                "urn:waylight:problem:" + problem.slug(),
                problem.title(),
                problem.status(),
                problem.detail(),
                uri.getPath(),
                e.rules().stream()
                    .map(rule -> new Reason(rule.id(), rule.code(), rule.sentence()))
                    .toList()))
        .build();
  }
}

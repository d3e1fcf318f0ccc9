package org.waylight.protocol.inbound;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/**
 * Only bundles and directory files may be large: they are read as they arrive. Whoever does not say
 * how long a body is cannot send another.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class LargeBodies implements ContainerRequestFilter {
  private static final Set<String> READ_AS_THEY_ARRIVE =
      Set.of("/v1/directory/import", "/v1/import");
  private static final long LARGEST = 32L * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    if (READ_AS_THEY_ARRIVE.contains(request.getUriInfo().getPath())) {
      return;
    }
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    boolean endless = request.getHeaderString("Transfer-Encoding") != null;
    if (endless || (length != null && Long.parseLong(length) > LARGEST)) {
      throw ProblemException.of(
          Problem.tooLarge("At most 32 MiB, with Content-Length; only imports may be larger."));
    }
  }
}

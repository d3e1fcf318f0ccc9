package org.waylight.platform.trace;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What log lines of a request carry: its trace, and the ids in its path by their names. Nothing
 * else of a request is logged: only what is a UUID can be an id.
 */
public class TraceLog {
  public static final String TRACE_ID = "traceId";
  private static final List<String> IDS =
      List.of("id", "signalId", "caseId", "reportId", "actionId");
  private final TraceContext trace;

  @Inject
  public TraceLog(TraceContext trace) {
    this.trace = trace;
  }

  /** Before the resource is called. */
  @ServerRequestFilter
  public void read(ContainerRequestContext request) {
    MDC.put(TRACE_ID, trace.current().traceId());
    var parameters = request.getUriInfo().getPathParameters();
    for (String name : IDS) {
      String value = parameters.getFirst(name);
      if (value != null && isUuid(value)) {
        MDC.put(name, value);
      }
    }
  }

  private static boolean isUuid(String value) {
    try {
      return UUID.fromString(value).toString().equalsIgnoreCase(value);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}

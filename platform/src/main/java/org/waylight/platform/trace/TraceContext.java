package org.waylight.platform.trace;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The trace that the current work belongs to: the one bound around a handler, else the HTTP
 * request's, else a new one.
 */
@Singleton
public class TraceContext {
  private static final ScopedValue<TraceParent> BOUND = ScopedValue.newInstance();
  private static final String REQUEST_KEY = TraceContext.class.getName();
  private final CurrentVertxRequest request;

  @Inject
  public TraceContext(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The current trace. */
  public TraceParent current() {
    if (BOUND.isBound()) {
      return BOUND.get();
    }
    RoutingContext http = http();
    if (http == null) {
      return TraceParent.fresh();
    }
    TraceParent known = http.get(REQUEST_KEY);
    if (known == null) {
      known = TraceParent.parse(http.request().getHeader(TraceParent.HEADER));
      http.put(REQUEST_KEY, known);
    }
    return known;
  }

  /** Does the work within a trace, as it came in a header. */
  public static void within(@Nullable String traceparent, Runnable work) {
    ScopedValue.where(BOUND, TraceParent.parse(traceparent)).run(work);
  }

  private @Nullable RoutingContext http() {
    try {
      return request.getCurrent();
    } catch (ContextNotActiveException notInARequest) {
      return null;
    }
  }
}

package org.waylight.platform.inbox;

import java.util.List;
import org.jboss.logging.MDC;
import org.waylight.platform.trace.TraceLog;
import org.waylight.platform.trace.TraceParent;

/** What log lines carry while events are handled: the trace, and of one event alone its key. */
final class Correlation implements AutoCloseable {
  private static final String TOPIC = "topic";

  /** The id of the signal, conversation or case that the event tells of. */
  private static final String KEY = "key";

  private Correlation() {}

  static Correlation of(List<IncomingEvent> events) {
    IncomingEvent first = events.getFirst();
    if (first.traceparent() != null) {
      MDC.put(TraceLog.TRACE_ID, TraceParent.parse(first.traceparent()).traceId());
    }
    MDC.put(TOPIC, first.topic());
    if (events.size() == 1) {
      MDC.put(KEY, first.key());
    }
    return new Correlation();
  }

  @Override
  public void close() {
    MDC.remove(TraceLog.TRACE_ID);
    MDC.remove(TOPIC);
    MDC.remove(KEY);
  }
}

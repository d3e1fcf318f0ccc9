package org.waylight.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How many events were handled, and how long after they happened. */
@ApplicationScoped
public class InboxMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5)
  };

  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  public InboxMeters(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** The effect of these is stored. */
  void handled(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      Duration since = Duration.between(event.time(), clock.instant());
      timer(event).record(since.isNegative() ? Duration.ZERO : since);
    }
  }

  private Timer timer(IncomingEvent event) {
    return Timer.builder("waylight.inbox.handled")
        .description("events handled, and the time since each happened")
        .tag("topic", event.topic())
        .tag("type", event.type().body().getSimpleName())
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}

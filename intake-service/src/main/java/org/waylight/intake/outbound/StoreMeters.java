package org.waylight.intake.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;

/** How many signals and messages come by each channel, what became of them and how fast. */
@ApplicationScoped
class StoreMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private enum Outcome {
    STORED,
    REPEATED,
    NOT_STORED
  }

  private record Kind(Channel channel, Lane lane, Outcome outcome) {}

  private final MeterRegistry meters;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  StoreMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Stores something and counts it; {@code isNew} tells a repetition from what was stored. */
  <T> T count(Channel channel, Lane lane, Supplier<T> store, Predicate<T> isNew) {
    long start = System.nanoTime();
    Outcome outcome = Outcome.NOT_STORED;
    try {
      T stored = store.get();
      outcome = isNew.test(stored) ? Outcome.STORED : Outcome.REPEATED;
      return stored;
    } finally {
      timers
          .computeIfAbsent(new Kind(channel, lane, outcome), this::timer)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(Kind kind) {
    return Timer.builder("waylight.intake.stored")
        .description("signals and messages by what became of them, and the time it took")
        .tag("channel", kind.channel().name())
        .tag("lane", kind.lane().name())
        .tag("outcome", kind.outcome().name())
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}

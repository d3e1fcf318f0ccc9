package org.waylight.triage.casefile.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.triage.casefile.application.ClockPolicies;
import org.waylight.triage.casefile.domain.ClockPolicy;
import org.waylight.triage.casefile.domain.ClockSettings;

/**
 * Clock policies as the protocol service publishes them; the built-in one until one is in force.
 */
@ApplicationScoped
public class PublishedClockPolicies implements ClockPolicies {
  private static final Logger LOG = Logger.getLogger(PublishedClockPolicies.class);

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int MOST_PAUSES = 600;

  private final CompactedTopics topics;
  private final Clock clock;
  private final Map<String, InForce> published = new ConcurrentHashMap<>();
  private final AtomicInteger patience = new AtomicInteger(MOST_PAUSES);
  private volatile BooleanSupplier read = () -> true;

  @Inject
  public PublishedClockPolicies(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  /** A published policy, and what it says. */
  private record InForce(PolicyPublished published, ClockPolicy policy) {}

  /** Before signals are consumed. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    awaitAtFirst(topics.read(Topics.POLICIES, this::take)::caughtUp);
  }

  void awaitAtFirst(BooleanSupplier read) {
    this.read = read;
  }

  void take(CompactedRecord record) {
    if (record.body() instanceof PolicyPublished policy
        && policy.state() == RegistryState.PUBLISHED
        && policy.name().equals(PolicySettings.CLOCKS)) {
      InForce known = published.get(record.key());
      if (known == null || known.published().version() <= policy.version()) {
        read(policy).ifPresent(readable -> published.put(record.key(), readable));
      }
    } else {
      published.remove(record.key());
    }
  }

  /**
   * A replica that has just started knows no policy yet: it waits, or it would keep a wrong one.
   */
  @Override
  public ClockPolicy current() {
    while (!read.getAsBoolean() && patience.get() > 0) {
      pause();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return published.values().stream()
        .filter(readable -> !readable.published().effectiveFrom().isAfter(today))
        .max(
            Comparator.comparing((InForce readable) -> readable.published().effectiveFrom())
                .thenComparing(readable -> readable.published().approvedAt()))
        .map(InForce::policy)
        .orElse(ClockPolicy.BUILT_IN);
  }

  /** Kafka may be away for long; then clocks run by what is built in rather than not at all. */
  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      patience.set(1);
    }
    if (patience.decrementAndGet() == 0) {
      LOG.error("clock policies were not read in time, what is built in holds until they are");
    }
  }

  /**
   * A policy that cannot be read must not stop triage: what held before holds on, and the log says
   * which setting is wrong and how it must be written.
   */
  private static Optional<InForce> read(PolicyPublished policy) {
    String version = PolicySettings.CLOCKS + "@" + policy.policyId() + "-" + policy.version();
    try {
      return Optional.of(new InForce(policy, ClockSettings.read(version, policy.settings())));
    } catch (IllegalArgumentException e) {
      LOG.errorf(
          "clock policy %s cannot be used, the one before holds: %s", version, e.getMessage());
      return Optional.empty();
    }
  }
}

package org.waylight.triage.casefile.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.policy.FollowedPolicy;
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
  private final FollowedPolicy<ClockPolicy> followed;
  private final AtomicInteger patience = new AtomicInteger(MOST_PAUSES);
  private volatile BooleanSupplier read = () -> true;

  @Inject
  public PublishedClockPolicies(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.followed =
        new FollowedPolicy<>(
            PolicySettings.CLOCKS, clock, ClockSettings::read, ClockPolicy.BUILT_IN);
  }

  /** Before signals are consumed. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    awaitAtFirst(topics.read(Topics.POLICIES, this::take)::caughtUp);
  }

  void awaitAtFirst(BooleanSupplier read) {
    this.read = read;
  }

  void take(CompactedRecord record) {
    followed.take(record);
  }

  /**
   * A replica that has just started knows no policy yet: it waits, or it would keep a wrong one.
   */
  @Override
  public ClockPolicy current() {
    while (!read.getAsBoolean() && patience.get() > 0) {
      pause();
    }
    return followed.current();
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
}

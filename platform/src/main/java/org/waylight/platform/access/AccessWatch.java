package org.waylight.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.sealed.BadKeyException;

/** Has the access record verified regularly, and tells operators whether it was whole. */
@ApplicationScoped
public class AccessWatch {
  private static final Logger LOG = Logger.getLogger(AccessWatch.class);
  private static final Duration FIRST = Duration.ofMinutes(2);

  private final AccessRecord record;
  private final AuditConfig config;
  private final MeterRegistry meters;
  private final Clock clock;
  private final ScheduledExecutorService regularly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("access-watch").factory());
  private volatile @Nullable Seen last;

  private record Seen(boolean intact, Instant at) {}

  @Inject
  public AccessWatch(AccessRecord record, AuditConfig config, MeterRegistry meters, Clock clock) {
    this.record = record;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("waylight.access.intact", this::intact)
        .description("1 if the access record was whole when it was verified last, 0 if not")
        .register(meters);
    Gauge.builder("waylight.access.verified", this::age)
        .description("how long ago the access record was verified last")
        .baseUnit("seconds")
        .register(meters);
    // The result is of no use: look() reports its own trouble and never throws.
    var unused =
        regularly.scheduleWithFixedDelay(
            this::look, FIRST.toMillis(), config.verifyEvery().toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    regularly.shutdownNow();
  }

  /**
   * Verifies it now.
   *
   * @throws BadKeyException if this service has no key to verify it with
   */
  public AccessVerification verify() {
    AccessVerification found = record.verify();
    last = new Seen(found.intact(), clock.instant());
    return found;
  }

  private void look() {
    try {
      AccessVerification found = verify();
      if (!found.intact()) {
        LOG.errorf(
            "the access record is not whole: %d findings; ask ./waylight audit verify",
            found.findings().size());
      }
    } catch (BadKeyException keepsNone) {
      LOG.debug("this service has no key to verify an access record with");
    } catch (RuntimeException trouble) {
      LOG.warnf("the access record was not verified: %s", Trouble.placeOf(trouble));
    }
  }

  private double intact() {
    Seen seen = last;
    return seen == null ? Double.NaN : seen.intact() ? 1 : 0;
  }

  private double age() {
    Seen seen = last;
    return seen == null
        ? Double.NaN
        : Duration.between(seen.at(), clock.instant()).toMillis() / 1000.0;
  }
}

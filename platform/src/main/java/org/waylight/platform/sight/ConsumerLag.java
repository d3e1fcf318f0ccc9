package org.waylight.platform.sight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.service.ServiceName;

/**
 * How much waits for this service on each topic that it consumes as a group, and how old the oldest
 * of it is. On the lanes of signals that is the oldest signal that nobody has assessed.
 */
@ApplicationScoped
public class ConsumerLag {
  private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
  private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

  private final Map<String, Object> kafka;
  private final ServiceName service;
  private final SightConfig config;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Set<String> topics = new TreeSet<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Map<String, WaitingRecords.Waiting> waiting = Map.of();

  @Inject
  public ConsumerLag(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      ServiceName service,
      SightConfig config,
      Config settings,
      MeterRegistry meters,
      Clock clock) {
    this.kafka = kafka;
    this.service = service;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
    for (String name : settings.getPropertyNames()) {
      if (TOPIC.matcher(name).matches()) {
        topics.add(settings.getValue(name, String.class));
      }
    }
  }

  void start(@Observes StartupEvent event) {
    topics.forEach(this::register);
    if (!topics.isEmpty()) {
      Thread.ofPlatform().daemon().name("consumer-lag").start(this::watch);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void register(String topic) {
    Gauge.builder("waylight.consumer.lag", () -> records(topic))
        .description("records of the topic that this service has not handled yet")
        .tag("topic", topic)
        .register(meters);
    Gauge.builder("waylight.consumer.oldest", () -> age(topic))
        .description("how long the oldest record that is not handled yet has waited")
        .baseUnit("seconds")
        .tag("topic", topic)
        .register(meters);
  }

  private double records(String topic) {
    WaitingRecords.@Nullable Waiting known = waiting.get(topic);
    return known == null ? Double.NaN : known.records();
  }

  private double age(String topic) {
    WaitingRecords.@Nullable Waiting known = waiting.get(topic);
    if (known == null) {
      return Double.NaN;
    }
    Instant oldest = known.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }

  private void watch() {
    try {
      while (!stopped.await(config.lagEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks until Kafka fails; then nothing is known until it answers again. */
  private void look() throws InterruptedException {
    try (WaitingRecords kafkaTopics = new WaitingRecords(kafka, service.value())) {
      do {
        waiting = kafkaTopics.ask(topics);
      } while (!stopped.await(config.lagEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (KafkaException away) {
      LOG.debugf("what waits on Kafka is not known: %s", Trouble.placeOf(away));
    } finally {
      waiting = Map.of();
    }
  }
}

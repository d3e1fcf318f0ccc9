package org.waylight.intake.outbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.intake.application.GatewayStore;
import org.waylight.intake.application.GatewayVault;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.domain.Gateway;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.inbox.Trouble;

/**
 * The gateways in memory. A change is heard from Kafka and from PostgreSQL, whichever is up, and of
 * what both say the higher version holds; so intake knows its gateways while either is away.
 */
@ApplicationScoped
class KnownGateways implements Gateways {
  private static final Logger LOG = Logger.getLogger(KnownGateways.class);
  private static final long EVERY_MILLIS = 1_000;

  private final GatewayStore store;
  private final GatewayVault vault;
  private final CompactedTopics topics;
  private final Map<String, Gateway> known = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean read;

  KnownGateways(GatewayStore store, GatewayVault vault, CompactedTopics topics) {
    this.store = store;
    this.vault = vault;
    this.topics = topics;
  }

  void start(@Observes StartupEvent event) {
    var topic =
        topics.follow(
            Topics.GATEWAYS,
            record -> {
              if (record.body() instanceof GatewayRegistered gateway) {
                take(gateway);
              }
            });
    Thread.ofVirtual().name("known-gateways").start(() -> follow(topic::caughtUp));
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  @Override
  public Optional<Gateway> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  @Override
  public boolean known() {
    return read;
  }

  private void follow(java.util.function.BooleanSupplier topicRead) {
    boolean away = false;
    try {
      do {
        try {
          store.newest().forEach(this::take);
          read = true;
          away = false;
        } catch (RuntimeException trouble) {
          if (!away) {
            LOG.warnf("the gateways are followed by Kafka alone: %s", Trouble.placeOf(trouble));
          }
          away = true;
        }
        read |= topicRead.getAsBoolean();
      } while (!stopped.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(GatewayRegistered told) {
    Gateway now = known.get(told.name());
    if (now == null || now.version() < told.version()) {
      Gateway gateway = vault.open(told);
      known.merge(
          told.name(), gateway, (old, newer) -> old.version() < newer.version() ? newer : old);
    }
  }
}

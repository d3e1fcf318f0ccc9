package org.waylight.intake.inbound.form;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.waylight.intake.domain.ClientNetworks;

/**
 * How often messages may come by the form, from one network and altogether. Those with a proof of
 * work are counted apart, so that a flood without one takes nothing from them.
 */
@ApplicationScoped
public class FloodLimits {
  private static final int MOST_NETWORKS = 100_000;

  private final ClientNetworks networks = new ClientNetworks();
  private final Allowance plain;
  private final Allowance proven;

  FloodLimits(FormConfig config) {
    FormConfig.Limits limits = config.limits();
    plain = Allowance.of(limits.perAddress(), limits.together(), limits.period());
    proven = Allowance.of(limits.perAddressProven(), limits.togetherProven(), limits.period());
  }

  private record Allowance(LoadingCache<Long, Bucket> perNetwork, Bucket together) {
    static Allowance of(int perNetwork, int together, Duration period) {
      return new Allowance(
          Caffeine.newBuilder()
              .maximumSize(MOST_NETWORKS)
              .expireAfterAccess(period)
              .build(_ -> bucket(perNetwork, period)),
          bucket(together, period));
    }

    private static Bucket bucket(int capacity, Duration period) {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
          .build();
    }
  }

  /** Counts a message; how long to wait, if it is one too many. */
  Optional<Duration> count(String address, boolean withProof) {
    Allowance allowance = withProof ? proven : plain;
    return take(allowance.perNetwork.get(networks.of(address))).or(() -> take(allowance.together));
  }

  private static Optional<Duration> take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}

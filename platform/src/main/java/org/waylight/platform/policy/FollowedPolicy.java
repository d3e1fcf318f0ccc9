package org.waylight.platform.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;

/**
 * The policies of one name, as they come over the topic of policies; what is built in holds until
 * one is in force. One that cannot be read must stop nobody: what held before holds on, and the log
 * says which setting is wrong and how it must be written.
 *
 * @param <P> what the service makes of a policy
 */
public final class FollowedPolicy<P> {
  private static final Logger LOG = Logger.getLogger(FollowedPolicy.class);

  /** Makes something of a policy's settings. */
  public interface Reader<P> {
    /**
     * What the settings say.
     *
     * @param version stored with what is decided: {@code claims@<id>-<version>}
     * @throws RuntimeException if they cannot be read: which setting, and its form
     */
    P read(String version, Map<String, String> settings);
  }

  /** A published policy, and what it says. */
  private record InForce<P>(PolicyPublished published, P says) {}

  private final String name;
  private final Clock clock;
  private final Reader<P> reader;
  private final P builtIn;
  private final Map<String, InForce<P>> published = new ConcurrentHashMap<>();

  /** Follows the policies of a name. */
  public FollowedPolicy(String name, Clock clock, Reader<P> reader, P builtIn) {
    this.name = name;
    this.clock = clock;
    this.reader = reader;
    this.builtIn = builtIn;
  }

  /** Takes a record of the topic; of a key that is no such policy any more, none is kept. */
  public void take(CompactedRecord record) {
    if (record.body() instanceof PolicyPublished policy
        && policy.state() == RegistryState.PUBLISHED
        && policy.name().equals(name)) {
      published.compute(record.key(), (key, known) -> newer(known, policy));
    } else {
      published.remove(record.key());
    }
  }

  /** What holds today, UTC: of several the one effective last. */
  public P current() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return published.values().stream()
        .filter(policy -> !policy.published().effectiveFrom().isAfter(today))
        .max(
            Comparator.comparing((InForce<P> policy) -> policy.published().effectiveFrom())
                .thenComparing(policy -> policy.published().approvedAt()))
        .map(InForce::says)
        .orElse(builtIn);
  }

  private @Nullable InForce<P> newer(@Nullable InForce<P> known, PolicyPublished offered) {
    if (known != null && known.published().version() > offered.version()) {
      return known;
    }
    String version = name + "@" + offered.policyId() + "-" + offered.version();
    try {
      return new InForce<>(offered, reader.read(version, offered.settings()));
    } catch (RuntimeException e) {
      LOG.errorf(
          "policy %s cannot be used, what held before holds on: %s", version, e.getMessage());
      return known;
    }
  }
}

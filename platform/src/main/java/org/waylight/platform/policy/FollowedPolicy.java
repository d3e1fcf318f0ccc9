package org.waylight.platform.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;

/**
 * The policies of one name, as they come over the topic of policies; what is built in holds until
 * one is in force, and where one cannot be read: that must stop nobody, and is logged.
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
     * @throws RuntimeException if they cannot be read
     */
    P read(String version, Map<String, String> settings);
  }

  private final String name;
  private final Clock clock;
  private final Reader<P> reader;
  private final P builtIn;
  private final Map<String, PolicyPublished> published = new ConcurrentHashMap<>();

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
      published.merge(
          record.key(),
          policy,
          (known, offered) -> offered.version() >= known.version() ? offered : known);
    } else {
      published.remove(record.key());
    }
  }

  /** What holds today, UTC: of several the one effective last. */
  public P current() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return published.values().stream()
        .filter(policy -> !policy.effectiveFrom().isAfter(today))
        .max(
            Comparator.comparing(PolicyPublished::effectiveFrom)
                .thenComparing(PolicyPublished::approvedAt))
        .map(this::read)
        .orElse(builtIn);
  }

  private P read(PolicyPublished policy) {
    String version = name + "@" + policy.policyId() + "-" + policy.version();
    try {
      return reader.read(version, policy.settings());
    } catch (RuntimeException e) {
      LOG.errorf("policy %s cannot be used, the built-in one holds", version);
      return builtIn;
    }
  }
}

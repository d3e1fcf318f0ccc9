package org.waylight.triage.retention.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.triage.retention.application.RetentionPolicies;
import org.waylight.triage.retention.domain.RetentionPolicy;

/**
 * Retention policies as the protocol service publishes them; the built-in one until one is in
 * force.
 */
@ApplicationScoped
public class PublishedRetentionPolicies implements RetentionPolicies {
  private static final Logger LOG = Logger.getLogger(PublishedRetentionPolicies.class);

  private final CompactedTopics topics;
  private final Clock clock;
  private final Map<String, PolicyPublished> published = new ConcurrentHashMap<>();

  @Inject
  public PublishedRetentionPolicies(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    topics.read(Topics.POLICIES, this::take);
  }

  void take(CompactedRecord record) {
    if (record.body() instanceof PolicyPublished policy
        && policy.state() == RegistryState.PUBLISHED
        && policy.name().equals(PolicySettings.RETENTION)) {
      PolicyPublished known = published.get(record.key());
      if (known == null || known.version() <= policy.version()) {
        published.put(record.key(), policy);
      }
    } else {
      published.remove(record.key());
    }
  }

  @Override
  public RetentionPolicy current() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return published.values().stream()
        .filter(policy -> !policy.effectiveFrom().isAfter(today))
        .max(
            Comparator.comparing(PolicyPublished::effectiveFrom)
                .thenComparing(PolicyPublished::approvedAt))
        .map(PublishedRetentionPolicies::read)
        .orElse(RetentionPolicy.BUILT_IN);
  }

  /**
   * A policy that cannot be read must not stop triage: what is built in holds, and it is logged.
   */
  private static RetentionPolicy read(PolicyPublished policy) {
    String version = PolicySettings.RETENTION + "@" + policy.policyId() + "-" + policy.version();
    try {
      return RetentionPolicy.of(version, policy.settings());
    } catch (RuntimeException e) {
      LOG.errorf("retention policy %s cannot be used, the built-in one holds", version);
      return RetentionPolicy.BUILT_IN;
    }
  }
}

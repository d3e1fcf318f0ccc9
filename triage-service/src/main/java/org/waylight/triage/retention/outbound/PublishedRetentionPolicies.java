package org.waylight.triage.retention.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.policy.FollowedPolicy;
import org.waylight.triage.retention.application.RetentionPolicies;
import org.waylight.triage.retention.domain.RetentionPolicy;

/** Retention policies as the protocol service publishes them. */
@ApplicationScoped
public class PublishedRetentionPolicies implements RetentionPolicies {
  private final CompactedTopics topics;
  private final FollowedPolicy<RetentionPolicy> followed;

  @Inject
  public PublishedRetentionPolicies(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.followed =
        new FollowedPolicy<>(
            PolicySettings.RETENTION, clock, RetentionPolicy::of, RetentionPolicy.BUILT_IN);
  }

  void start(@Observes StartupEvent event) {
    topics.read(Topics.POLICIES, this::take);
  }

  void take(CompactedRecord record) {
    followed.take(record);
  }

  @Override
  public RetentionPolicy current() {
    return followed.current();
  }

  @Override
  public void requireKnown() {
    topics.requireWhole(Set.of(Topics.POLICIES));
  }
}

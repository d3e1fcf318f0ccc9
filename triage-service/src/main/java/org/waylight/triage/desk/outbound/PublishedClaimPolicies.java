package org.waylight.triage.desk.outbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.Topics;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.policy.FollowedPolicy;
import org.waylight.triage.desk.application.ClaimPolicies;
import org.waylight.triage.desk.domain.ClaimPolicy;

/** Claim policies as the protocol service publishes them. */
@ApplicationScoped
public class PublishedClaimPolicies implements ClaimPolicies {
  private final CompactedTopics topics;
  private final FollowedPolicy<ClaimPolicy> followed;

  @Inject
  public PublishedClaimPolicies(CompactedTopics topics, Clock clock) {
    this.topics = topics;
    this.followed =
        new FollowedPolicy<>(PolicySettings.CLAIMS, clock, ClaimPolicy::of, ClaimPolicy.BUILT_IN);
  }

  void start(@Observes StartupEvent event) {
    topics.read(Topics.POLICIES, this::take);
  }

  void take(CompactedRecord record) {
    followed.take(record);
  }

  @Override
  public ClaimPolicy current() {
    return followed.current();
  }
}

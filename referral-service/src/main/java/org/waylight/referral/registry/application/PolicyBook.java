package org.waylight.referral.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.WholeTopics;

/**
 * The published policies; where none is in force the built-in default holds. Which one is in force
 * it says only once it has read them all: nothing is decided by a built-in one that was replaced.
 */
@ApplicationScoped
public class PolicyBook {
  private final WholeTopics topics;
  private final Map<UUID, PolicyPublished> policies = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  @Inject
  public PolicyBook(WholeTopics topics) {
    this.topics = topics;
  }

  /** How many changes were taken; it only grows. */
  public long changes() {
    return changes.get();
  }

  /** Takes the newest state of a policy; an older version than known is ignored. */
  public void take(PolicyPublished policy) {
    policies.merge(
        policy.policyId(),
        policy,
        (known, offered) -> offered.version() >= known.version() ? offered : known);
    changes.incrementAndGet();
  }

  /** A policy is no longer published. */
  public void withdraw(UUID id) {
    policies.remove(id);
    changes.incrementAndGet();
  }

  /**
   * The policy of a name that is in force on a day: of several, the one effective last.
   *
   * @throws org.waylight.platform.inbox.NotYet after a start, until all policies have been read
   */
  public Optional<PolicyPublished> inForce(String name, LocalDate day) {
    topics.requireWhole(List.of(Topics.POLICIES));
    return policies.values().stream()
        .filter(policy -> policy.state() == RegistryState.PUBLISHED)
        .filter(policy -> policy.name().equals(name) && !policy.effectiveFrom().isAfter(day))
        .max(
            Comparator.comparing(PolicyPublished::effectiveFrom)
                .thenComparing(PolicyPublished::approvedAt));
  }
}

package org.waylight.referral.registry.inbound;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.referral.registry.application.PolicyBook;
import org.waylight.referral.registry.application.RegistryCopy;

/** Follows the compacted topics; the service is not ready before it has read them whole. */
@ApplicationScoped
public class RegistryTopics {
  private final CompactedTopics topics;
  private final RegistryCopy registry;
  private final PolicyBook policies;

  @Inject
  public RegistryTopics(CompactedTopics topics, RegistryCopy registry, PolicyBook policies) {
    this.topics = topics;
    this.registry = registry;
    this.policies = policies;
  }

  void start(@Observes StartupEvent event) {
    topics.read(Topics.PROTOCOLS, this::take);
    topics.read(Topics.DIRECTORY, this::take);
    topics.read(Topics.POLICIES, this::takePolicy);
  }

  private void take(CompactedRecord record) {
    if (record.body() instanceof ProtocolPublished protocol) {
      registry.take(protocol);
    } else if (record.body() instanceof OrganisationPublished organisation) {
      registry.take(organisation);
    } else if (record.body() == null) {
      // Ids are unique over both topics, so a tombstone needs no telling which.
      registry.withdrawProtocol(UUID.fromString(record.key()));
      registry.withdrawOrganisation(UUID.fromString(record.key()));
    }
  }

  private void takePolicy(CompactedRecord record) {
    if (record.body() instanceof PolicyPublished policy) {
      policies.take(policy);
    } else if (record.body() == null) {
      policies.withdraw(UUID.fromString(record.key()));
    }
  }
}

package org.waylight.protocol.application;

import java.util.List;
import java.util.UUID;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState.Withdrawn;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Published;

/**
 * What the other services hear of a change: the full state of what is in force. Of what is
 * withdrawn they hear first its last state under a higher version, so that a reader who was in the
 * middle drops it, then a tombstone, so that later readers never meet it.
 */
final class Publication {
  private Publication() {}

  static List<OutgoingEvent> of(Entry before, Entry after) {
    if (after.state() instanceof Withdrawn withdrawn) {
      return before
          .state()
          .inForce()
          .map(
              last ->
                  List.of(
                      event(after.id(), gone(last, withdrawn), RegistryState.WITHDRAWN),
                      OutgoingEvent.tombstone(topic(last), after.id().toString())))
          .orElse(List.of());
    }
    return after
        .state()
        .inForce()
        .map(published -> List.of(event(after.id(), published, RegistryState.PUBLISHED)))
        .orElse(List.of());
  }

  private static Published gone(Published last, Withdrawn withdrawn) {
    return new Published(
        withdrawn.version(), last.content(), last.author(), withdrawn.by(), withdrawn.at());
  }

  private static OutgoingEvent event(UUID id, Published published, RegistryState state) {
    Record body =
        switch (published.content()) {
          case ProtocolContent content -> protocol(id, published, content, state);
          case OrganisationContent content -> organisation(id, published, content, state);
          case PolicyContent content -> policy(id, published, content, state);
        };
    return OutgoingEvent.of(topic(published), id.toString(), body);
  }

  private static String topic(Published published) {
    return switch (published.content()) {
      case ProtocolContent _ -> Topics.PROTOCOLS;
      case OrganisationContent _ -> Topics.DIRECTORY;
      case PolicyContent _ -> Topics.POLICIES;
    };
  }

  private static ProtocolPublished protocol(
      UUID id, Published published, ProtocolContent content, RegistryState state) {
    return new ProtocolPublished(
        id,
        published.version(),
        content.name(),
        state,
        content.geography(),
        content.topics(),
        content.conditions(),
        content.recipientKind(),
        content.recipients(),
        content.steps(),
        content.deadline(),
        content.basis(),
        content.mandated(),
        content.statute(),
        content.effectiveFrom(),
        content.effectiveTo(),
        published.author(),
        published.approvedBy(),
        published.approvedAt(),
        content.synthetic());
  }

  private static OrganisationPublished organisation(
      UUID id, Published published, OrganisationContent content, RegistryState state) {
    return new OrganisationPublished(
        id,
        published.version(),
        state,
        content.kind(),
        content.recipientKind(),
        content.name(),
        content.areas(),
        content.contacts(),
        content.services(),
        content.vettedUntil(),
        content.synthetic());
  }

  private static PolicyPublished policy(
      UUID id, Published published, PolicyContent content, RegistryState state) {
    return new PolicyPublished(
        id,
        published.version(),
        state,
        content.name(),
        content.settings(),
        content.effectiveFrom(),
        published.author(),
        published.approvedBy(),
        published.approvedAt());
  }
}

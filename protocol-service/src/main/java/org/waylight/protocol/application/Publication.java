package org.waylight.protocol.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * middle drops it, then a tombstone, so that later readers never meet it. A version that follows
 * another is told at once with its first day, under the entry's other id, and of the one before it
 * is told again when it ends.
 */
final class Publication {
  private Publication() {}

  static List<OutgoingEvent> of(Entry before, Entry after) {
    if (after.state() instanceof Withdrawn withdrawn) {
      return before.state().approved().stream()
          .flatMap(last -> withdrawn(before.id(), last, withdrawn).stream())
          .toList();
    }
    List<OutgoingEvent> told = new ArrayList<>();
    Published next = after.state().following().orElse(null);
    for (Published approved : after.state().approved()) {
      boolean ends = next != null && before.state().following().isEmpty();
      if (ends || !before.state().approved().contains(approved)) {
        told.add(event(approved, approved.equals(next) ? null : next, RegistryState.PUBLISHED));
      }
    }
    return told;
  }

  /** Under its other id an entry may have left a version that is over; it goes too. */
  private static List<OutgoingEvent> withdrawn(UUID id, Published last, Withdrawn withdrawn) {
    UUID key = last.publishedAs();
    List<OutgoingEvent> told = new ArrayList<>();
    told.add(event(gone(last, withdrawn), null, RegistryState.WITHDRAWN));
    told.add(OutgoingEvent.tombstone(topic(last), key.toString()));
    if (last.version() > 1 && !(last.content() instanceof OrganisationContent)) {
      UUID other = key.equals(id) ? Entry.followingId(id) : id;
      told.add(OutgoingEvent.tombstone(topic(last), other.toString()));
    }
    return told;
  }

  private static Published gone(Published last, Withdrawn withdrawn) {
    return new Published(
        withdrawn.version(),
        last.content(),
        last.author(),
        withdrawn.by(),
        withdrawn.at(),
        last.publishedAs());
  }

  private static OutgoingEvent event(
      Published published, @Nullable Published next, RegistryState state) {
    UUID id = published.publishedAs();
    Record body =
        switch (published.content()) {
          case ProtocolContent content ->
              protocol(id, published, content, state, published.endsOn(next));
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
      UUID id,
      Published published,
      ProtocolContent content,
      RegistryState state,
      @Nullable LocalDate until) {
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
        until,
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

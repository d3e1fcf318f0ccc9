package org.waylight.protocol.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Registry;
import org.waylight.protocol.domain.Registry.KnownOrganisation;
import org.waylight.protocol.domain.Registry.Occupied;

/**
 * What the lines of a bundle must know of each other: ids, organisations and slots, a few dozen
 * bytes a line. Their contents are never held together.
 */
final class BundleFacts {
  private final TimeOrderedIds newIds;
  private final List<UUID> ids = new ArrayList<>();
  private final Set<UUID> seen = new HashSet<>();
  private final Map<UUID, KnownOrganisation> organisations = new HashMap<>();
  private final Map<Integer, List<Occupied>> slots = new HashMap<>();

  BundleFacts(TimeOrderedIds newIds) {
    this.newIds = newIds;
  }

  /** Takes a line in; false if its id was there before. */
  boolean take(Bundle.Line line) {
    UUID id = line.id() == null ? newIds.next() : line.id();
    ids.add(id);
    if (line.content() instanceof OrganisationContent organisation) {
      organisations.put(id, new KnownOrganisation(organisation.recipientKind(), false));
    }
    line.content()
        .slot()
        .ifPresent(
            slot ->
                slots
                    .computeIfAbsent(slot.key().hashCode(), unused -> new ArrayList<>(1))
                    .add(new Occupied(id, line.content().name(), slot)));
    return seen.add(id);
  }

  /** The id of the entry at this place in the bundle, given to it if it had none. */
  UUID idOf(int place) {
    return ids.get(place);
  }

  long size() {
    return ids.size();
  }

  /** The registry as if what these contents refer to or compete with in the bundle were in it. */
  Registry with(Registry registry, Collection<Content> contents) {
    Map<UUID, KnownOrganisation> named = new HashMap<>();
    List<Occupied> held = new ArrayList<>();
    for (Content content : contents) {
      if (content instanceof ProtocolContent protocol) {
        for (UUID recipient : protocol.recipients()) {
          KnownOrganisation known = organisations.get(recipient);
          if (known != null) {
            named.put(recipient, known);
          }
        }
      }
      content
          .slot()
          .ifPresent(
              slot ->
                  slots.getOrDefault(slot.key().hashCode(), List.of()).stream()
                      .filter(other -> other.slot().key().equals(slot.key()))
                      .forEach(held::add));
    }
    return registry.with(named, held);
  }
}

package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.RecipientKind;

/**
 * What a rule may know of the rest of the registry: which organisations there are and which slots
 * are taken.
 *
 * @param occupied by slot key
 */
public record Registry(
    LocalDate today,
    Map<UUID, KnownOrganisation> organisations,
    Map<String, List<Occupied>> occupied) {
  /** An organisation, and whether it is in force or only a draft. */
  public record KnownOrganisation(RecipientKind recipientKind, boolean inForce) {}

  /** A slot some entry holds. */
  public record Occupied(UUID entryId, String name, Slot slot) {}

  /** The organisation, unless there is none or it was withdrawn. */
  public Optional<KnownOrganisation> organisation(UUID id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** Which other entries hold the slot on a day of this one. */
  public List<Occupied> holding(UUID entryId, Slot slot) {
    return occupied.getOrDefault(slot.key(), List.of()).stream()
        .filter(other -> !other.entryId().equals(entryId) && other.slot().collidesWith(slot))
        .toList();
  }

  /**
   * The same registry as if these were in it already, so that the parts of a bundle may refer to
   * each other and are held against each other.
   *
   * @param inForce whether they come into force together, or are drafts
   */
  public Registry with(Map<UUID, Content> bundle, boolean inForce) {
    Map<UUID, KnownOrganisation> known = new HashMap<>(organisations);
    Map<String, List<Occupied>> slots = new HashMap<>(occupied);
    bundle.forEach(
        (id, content) -> {
          if (content instanceof OrganisationContent organisation) {
            known.put(id, new KnownOrganisation(organisation.recipientKind(), inForce));
          }
          content.slot().ifPresent(slot -> hold(slots, new Occupied(id, content.name(), slot)));
        });
    return new Registry(today, known, slots);
  }

  /** The same registry with these organisations and these holders of slots in it. */
  public Registry with(Map<UUID, KnownOrganisation> more, Collection<Occupied> holders) {
    Map<UUID, KnownOrganisation> known = new HashMap<>(organisations);
    more.forEach(known::putIfAbsent);
    Map<String, List<Occupied>> slots = new HashMap<>(occupied);
    holders.forEach(holder -> hold(slots, holder));
    return new Registry(today, known, slots);
  }

  /** An entry's new slot takes the place of the one its older version held. */
  private static void hold(Map<String, List<Occupied>> slots, Occupied added) {
    List<Occupied> holders = new ArrayList<>(slots.getOrDefault(added.slot().key(), List.of()));
    holders.removeIf(holder -> holder.entryId().equals(added.entryId()));
    holders.add(added);
    slots.put(added.slot().key(), holders);
  }
}

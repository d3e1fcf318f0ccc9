package org.waylight.protocol.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.RegistryKind;

/** Where entries are kept, with everything that ever happened to them. */
public interface Entries {
  /** The entry as it is. */
  Optional<Entry> find(RegistryKind kind, UUID id);

  /** The entries, held until the transaction ends, so that nobody else changes them meanwhile. */
  Map<UUID, Entry> hold(Collection<UUID> ids);

  /** Some entries whose draft this import brought, organisations first, held like the others. */
  List<Entry> holdDraftsOf(UUID importId, int most);

  /** Some entries in the order of their ids. */
  List<Entry> page(EntryQuery query);

  /** Stores what changed and adds it to the history. */
  void save(List<Change> changes);

  /** What one version of an entry said last. */
  Optional<Content> contentOf(RegistryKind kind, UUID id, long version);

  /** The entries with an emergency change that nobody has reviewed, in the order of their ids. */
  List<Entry> awaitingReview(@Nullable UUID after, int limit);

  /** The history of an entry, oldest first. */
  List<PastChange> history(UUID id);
}

package org.waylight.protocol.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What HSDS files said of services, kept by version of the entry. */
public interface Sources {
  /**
   * Those of the entries of which the newest kept sources differ from these, by entry and service.
   */
  Set<UUID> differing(Map<UUID, Map<UUID, String>> sources);

  /** Keeps the sources of versions about to be approved. */
  void save(Collection<Saved> sources);

  /** Sources of versions after this one become those of one version later. */
  void moveUp(UUID entryId, long after);

  /** Every provider in force that is vetted on this day, in the order of ids, one at a time. */
  void forEachVetted(LocalDate today, Consumer<ListedProvider> reader);

  /** The sources of one version of an entry. */
  record Saved(UUID entryId, long version, Map<UUID, String> byService) {
    /** Copies the sources. */
    public Saved {
      byService = Map.copyOf(byService);
    }
  }
}

package org.waylight.protocol.application;

import java.util.Optional;
import java.util.UUID;

/** Where is kept who brought which bundle in. */
public interface Imports {
  /** The import. */
  Optional<BundleImport> find(UUID id);

  /** Stores a new one or its approval. */
  void save(BundleImport bundleImport);
}

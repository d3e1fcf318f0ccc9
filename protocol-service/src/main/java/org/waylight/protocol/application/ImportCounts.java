package org.waylight.protocol.application;

import java.util.Collection;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.RegistryKind;

/**
 * How much a bundle brought.
 *
 * @param unchanged entries that already stood as the bundle has them
 */
public record ImportCounts(long protocols, long organisations, long policies, long unchanged) {
  static ImportCounts of(Collection<Content> drafted, long unchanged) {
    return new ImportCounts(
        count(drafted, RegistryKind.PROTOCOL),
        count(drafted, RegistryKind.ORGANISATION),
        count(drafted, RegistryKind.POLICY),
        unchanged);
  }

  private static long count(Collection<Content> drafted, RegistryKind kind) {
    return drafted.stream().filter(content -> content.registryKind() == kind).count();
  }
}

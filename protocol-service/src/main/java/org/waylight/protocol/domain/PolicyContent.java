package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A dated setting of the hotline. Of two policies of one name the one that started last holds.
 *
 * @param settings by key, as text; which keys a name has is in {@link PolicyCatalogue}
 */
public record PolicyContent(String name, Map<String, String> settings, LocalDate effectiveFrom)
    implements Content {
  /** Copies the settings, so that a content never changes. */
  public PolicyContent {
    settings = Map.copyOf(settings);
  }

  @Override
  public RegistryKind registryKind() {
    return RegistryKind.POLICY;
  }

  @Override
  public Optional<LocalDate> startsOn() {
    return Optional.of(effectiveFrom);
  }

  @Override
  public Optional<Slot> slot() {
    return Optional.of(new Slot(name, effectiveFrom, effectiveFrom.plusDays(1)));
  }
}

package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;

/**
 * For a geography and topics: who is told what, how fast, and on which basis (PRO-1).
 *
 * @param topics empty: any topic
 * @param recipients organisations in the order they are tried; empty only for providers, which are
 *     chosen by need (PRO-5)
 * @param deadline from the case's opening
 * @param statute the law that mandates the report, as its citation
 * @param effectiveTo the first day it no longer holds; absent: until further notice
 */
public record ProtocolContent(
    String name,
    Geography geography,
    Set<Topic> topics,
    ProtocolConditions conditions,
    RecipientKind recipientKind,
    List<UUID> recipients,
    List<ProtocolStep> steps,
    Duration deadline,
    LegalBasis basis,
    boolean mandated,
    @Nullable String statute,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    boolean synthetic)
    implements Content {
  /** Copies the collections, so that a content never changes. */
  public ProtocolContent {
    topics = Set.copyOf(topics);
    recipients = List.copyOf(recipients);
    steps = List.copyOf(steps);
  }

  @Override
  public RegistryKind registryKind() {
    return RegistryKind.PROTOCOL;
  }

  @Override
  public Optional<LocalDate> startsOn() {
    return Optional.of(effectiveFrom);
  }

  @Override
  public Optional<LocalDate> endsOn() {
    return Optional.ofNullable(effectiveTo);
  }

  @Override
  public Optional<Slot> slot() {
    String key =
        String.join(
            "|",
            String.valueOf(geography),
            sorted(topics),
            sorted(conditions.victimAgeBands()),
            sorted(conditions.types()),
            sorted(conditions.signalerKinds()),
            sorted(conditions.urgencies()),
            sortedTexts(conditions.venues()),
            sortedTexts(conditions.languages()),
            recipientKind.name(),
            basis.name());
    return Optional.of(new Slot(key, effectiveFrom, effectiveTo));
  }

  /** Whether it catches what no narrower protocol does (PRO-2). */
  public boolean nationalFallback() {
    return geography.level() == GeographyLevel.NATION && topics.isEmpty();
  }

  private static String sorted(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static String sortedTexts(@Nullable Collection<String> values) {
    return values == null ? "" : values.stream().sorted().collect(Collectors.joining(","));
  }
}

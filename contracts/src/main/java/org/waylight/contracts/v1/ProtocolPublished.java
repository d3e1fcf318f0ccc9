package org.waylight.contracts.v1;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of an approved protocol (PRO-1). A tombstone withdraws it.
 *
 * @param topics empty: any topic
 * @param recipients organisations in the order they are tried
 * @param mandated a law demands the report
 * @param deadline ISO 8601 duration from the case's opening
 * @param effectiveTo the first day it no longer holds; absent: until further notice
 * @param synthetic made up, for demonstration and load
 */
public record ProtocolPublished(
    UUID protocolId,
    long version,
    String name,
    RegistryState state,
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
    String author,
    String approvedBy,
    Instant approvedAt,
    boolean synthetic) {
  /** Copies the collections, so that an event never changes. */
  public ProtocolPublished {
    topics = Set.copyOf(topics);
    recipients = List.copyOf(recipients);
    steps = List.copyOf(steps);
  }
}

package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.PolicySettings;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.PolicyContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Published;
import org.waylight.protocol.domain.RegistryKind;
import org.waylight.protocol.domain.Staleness;
import org.waylight.protocol.domain.UsableContact;

/** People look at entries, their history, and what about them is stale. */
@ApplicationScoped
@Transactional
public class ReadRegistry {
  private final Entries entries;
  private final Surroundings surroundings;
  private final Clock clock;

  @Inject
  public ReadRegistry(Entries entries, Surroundings surroundings, Clock clock) {
    this.entries = entries;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /** One entry. */
  public Optional<Entry> one(RegistryKind kind, UUID id) {
    return entries.find(kind, id);
  }

  /** Some entries. */
  public List<Entry> page(EntryQuery query) {
    return entries.page(query);
  }

  /** Everything that ever happened to an entry. */
  public Optional<List<PastChange>> history(RegistryKind kind, UUID id) {
    return entries.find(kind, id).map(entry -> entries.history(entry.id()));
  }

  /** What a version of an entry said, as it was last saved or approved. */
  public Optional<Content> version(RegistryKind kind, UUID id, long version) {
    return entries.find(kind, id).flatMap(entry -> entries.contentOf(kind, entry.id(), version));
  }

  /** What in force is stale and will not be used: flagged, never silently used (PRO-4). */
  public List<FieldProblem> stale(Entry entry) {
    LocalDate today = LocalDate.now(clock);
    Content content = entry.state().inForce().map(Published::content).orElse(null);
    return switch (content) {
      case OrganisationContent organisation -> Staleness.of(organisation, today, staleAfter(today));
      case ProtocolContent protocol -> staleRecipients(protocol, today);
      case PolicyContent _ -> List.of();
      case null -> List.of();
    };
  }

  private List<FieldProblem> staleRecipients(ProtocolContent protocol, LocalDate today) {
    List<UUID> recipients = protocol.recipients();
    boolean usable =
        recipients.isEmpty()
            || recipients.stream()
                .flatMap(id -> entries.find(RegistryKind.ORGANISATION, id).stream())
                .flatMap(entry -> entry.state().inForce().stream())
                .map(Published::content)
                .filter(OrganisationContent.class::isInstance)
                .map(OrganisationContent.class::cast)
                .anyMatch(known -> UsableContact.existsAt(known, today, staleAfter(today)));
    return usable
        ? List.of()
        : List.of(
            new FieldProblem(
                "recipients",
                "PRO-4",
                "nobody of them can be told: no contact was verified in time",
                "have a contact verified, or name another recipient"));
  }

  private Duration staleAfter(LocalDate today) {
    return surroundings
        .disclosureSetting(PolicySettings.STALE_AFTER, today)
        .orElse(Staleness.AFTER_BY_DEFAULT);
  }
}

package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.RegistryKind;
import org.waylight.protocol.domain.Staleness;

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

  /** What of an organisation in force is stale and will not be used (PRO-4). */
  public List<FieldProblem> stale(Entry entry) {
    LocalDate today = LocalDate.now(clock);
    return entry
        .state()
        .inForce()
        .map(published -> published.content())
        .filter(OrganisationContent.class::isInstance)
        .map(OrganisationContent.class::cast)
        .map(
            content ->
                Staleness.of(
                    content,
                    today,
                    surroundings.staleAfter(today).orElse(Staleness.AFTER_BY_DEFAULT)))
        .orElse(List.of());
  }
}

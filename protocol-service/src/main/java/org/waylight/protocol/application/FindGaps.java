package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Gap;
import org.waylight.protocol.domain.GapFinder;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.ProtocolContent;
import org.waylight.protocol.domain.Published;
import org.waylight.protocol.domain.RegistryKind;
import org.waylight.protocol.domain.Staleness;

/** What of the registry in force a person should mend, to be worked off (PRO-2, PRO-4, DIS-9). */
@ApplicationScoped
public class FindGaps {
  private static final int AT_ONCE = 1000;

  /** How often a contact is to be verified unless a policy says otherwise. */
  private static final Duration VERIFIED_EVERY = Duration.ofDays(90);

  private final Entries entries;
  private final Surroundings surroundings;
  private final Clock clock;

  @Inject
  public FindGaps(Entries entries, Surroundings surroundings, Clock clock) {
    this.entries = entries;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * What somebody wants to see of the report.
   *
   * @param recipientKind whose protocols the places and topics are held against
   * @param counties also each county, not only states and territories
   * @param kind absent: all
   * @param after the key of the last one seen; absent: from the start
   */
  public record Asked(
      RecipientKind recipientKind,
      boolean counties,
      Gap.@Nullable Kind kind,
      @Nullable String after,
      int limit) {}

  /** How many there are of each kind, and some of them in the order of their keys. */
  public record Report(Map<Gap.Kind, Long> counts, List<Gap> gaps) {}

  /** The report as of today. */
  @Transactional
  public Report find(Asked asked) {
    LocalDate today = LocalDate.now(clock);
    GapFinder finder =
        new GapFinder(
            today,
            surroundings
                .disclosureSetting(PolicySettings.STALE_AFTER, today)
                .orElse(Staleness.AFTER_BY_DEFAULT),
            surroundings
                .disclosureSetting(PolicySettings.VERIFY_EVERY, today)
                .orElse(VERIFIED_EVERY));
    each(
        RegistryKind.ORGANISATION,
        (id, inForce) -> finder.add(id, (OrganisationContent) inForce.content()));
    each(
        RegistryKind.PROTOCOL,
        (id, inForce) ->
            finder.add(id, (ProtocolContent) inForce.content(), asked.recipientKind()));
    List<Gap> all = finder.gaps(asked.counties());
    Map<Gap.Kind, Long> counts = new EnumMap<>(Gap.Kind.class);
    for (Gap.Kind kind : Gap.Kind.values()) {
      counts.put(kind, all.stream().filter(gap -> gap.kind() == kind).count());
    }
    List<Gap> wanted =
        all.stream()
            .filter(gap -> asked.kind() == null || gap.kind() == asked.kind())
            .filter(gap -> asked.after() == null || gap.key().compareTo(asked.after()) > 0)
            .limit(asked.limit())
            .toList();
    return new Report(counts, wanted);
  }

  /** What is in force today, a part at a time: a registry may be larger than the memory. */
  private void each(RegistryKind kind, BiConsumer<UUID, Published> seen) {
    LocalDate today = LocalDate.now(clock);
    UUID after = null;
    List<Entry> part = new ArrayList<>();
    do {
      part = entries.page(new EntryQuery(kind, null, null, after, AT_ONCE));
      for (Entry entry : part) {
        after = entry.id();
        entry
            .state()
            .inForce()
            .filter(published -> !published.startsOn().isAfter(today))
            .filter(
                published ->
                    published.content().endsOn().filter(end -> !end.isAfter(today)).isEmpty())
            .ifPresent(published -> seen.accept(entry.id(), published));
      }
    } while (part.size() == AT_ONCE);
  }
}

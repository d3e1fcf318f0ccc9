package org.waylight.referral.matching.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.Registry;
import org.waylight.referral.matching.domain.Trial;
import org.waylight.referral.registry.application.FreshRegistry;

/**
 * PRO-3: tries a change of the registry on past cases before anybody approves it. Nothing is
 * stored, no plan is touched.
 */
@ApplicationScoped
public class TryChange {
  private static final int AT_ONCE = 500;

  /**
   * A change that nobody has approved yet.
   *
   * @param protocols as they would be published; one of a known id takes that one's place
   * @param withdrawnProtocols ids of protocols that would no longer hold
   * @param withdrawnOrganisations ids of organisations that would no longer be listed
   */
  public record Proposed(
      List<ProtocolPublished> protocols,
      Set<UUID> withdrawnProtocols,
      Set<UUID> withdrawnOrganisations) {}

  private final CaseFiles cases;
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;

  @Inject
  public TryChange(CaseFiles cases, FreshRegistry registry, DisclosureDesk disclosures) {
    this.cases = cases;
    this.registry = registry;
    this.disclosures = disclosures;
  }

  /**
   * Matches the newest cases with and without the change.
   *
   * @param most how many cases
   * @param at when both would be matched: what holds that day counts
   * @throws NotYet if the registry may be old
   */
  public Trial over(Proposed proposed, int most, Instant at) {
    Registry now = registry.current();
    Trial trial = new Trial(now, changed(now, proposed), disclosures.freshness());
    Optional<UUID> last = Optional.empty();
    boolean more = true;
    while (more && trial.cases() < most) {
      List<CaseSnapshot> some =
          cases.newestBefore(last.orElse(null), Math.min(AT_ONCE, most - trial.cases()));
      some.forEach(state -> trial.take(state.caseId(), CaseToMatch.of(state, at)));
      more = !some.isEmpty();
      last = more ? Optional.of(some.getLast().caseId()) : last;
    }
    return trial;
  }

  private static Registry changed(Registry now, Proposed proposed) {
    Map<UUID, Optional<ProtocolPublished>> protocols = new HashMap<>();
    proposed.withdrawnProtocols().forEach(id -> protocols.put(id, Optional.empty()));
    proposed.protocols().forEach(one -> protocols.put(one.protocolId(), Optional.of(one)));
    Map<UUID, Optional<OrganisationPublished>> organisations = new HashMap<>();
    proposed.withdrawnOrganisations().forEach(id -> organisations.put(id, Optional.empty()));
    return now.with(protocols, organisations);
  }
}

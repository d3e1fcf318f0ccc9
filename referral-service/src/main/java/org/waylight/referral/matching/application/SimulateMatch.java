package org.waylight.referral.matching.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.MatchedOption;
import org.waylight.referral.matching.domain.OptionFinder;
import org.waylight.referral.registry.application.FreshRegistry;

/** Who would be proposed for a made-up case; nothing is stored (PRO-3). */
@ApplicationScoped
public class SimulateMatch {
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;

  @Inject
  public SimulateMatch(FreshRegistry registry, DisclosureDesk disclosures) {
    this.registry = registry;
    this.disclosures = disclosures;
  }

  /**
   * The options, mandates before options of the same kind.
   *
   * @throws NotYet if the registry may be old
   */
  public List<MatchedOption> simulate(CaseToMatch madeUp) {
    return OptionFinder.find(registry.current(), madeUp, disclosures.freshness());
  }
}

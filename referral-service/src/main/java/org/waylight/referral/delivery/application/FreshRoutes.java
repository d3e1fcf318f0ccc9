package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.registry.application.FreshRegistry;

/** The ways to a report's recipient over contacts that are fresh enough now (PRO-4). */
@ApplicationScoped
public class FreshRoutes {
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;

  @Inject
  public FreshRoutes(FreshRegistry registry, DisclosureDesk disclosures) {
    this.registry = registry;
    this.disclosures = disclosures;
  }

  /** All of them in order; of a live transfer those by phone. None: nobody can be told. */
  Route to(StoredReport report) {
    Route route =
        registry
            .known()
            .organisation(report.organisationId())
            .map(disclosures.freshness()::usable)
            .map(Route::through)
            .orElse(new Route(List.of()));
    return report.connects() == null ? route : route.byPhone();
  }
}

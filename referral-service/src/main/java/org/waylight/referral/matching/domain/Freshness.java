package org.waylight.referral.matching.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.OrganisationPublished;

/**
 * PRO-4: what was verified too long ago is flagged and never silently used.
 *
 * @param countHolds how long a count of free places says something (PRO-5)
 */
public record Freshness(LocalDate today, Duration staleAfter, Duration countHolds) {
  /** The contacts that may be used, in their order. */
  public List<OrganisationContact> usable(OrganisationPublished organisation) {
    return organisation.contacts().stream()
        .filter(contact -> !contact.channels().isEmpty())
        .filter(contact -> !contact.verifiedOn().isBefore(oldest()))
        .toList();
  }

  /** Why the organisation may not be used, if so. */
  public Optional<String> problem(OrganisationPublished organisation) {
    if (organisation.kind() == OrganisationKind.PROVIDER
        && (organisation.vettedUntil() == null || organisation.vettedUntil().isBefore(today))) {
      return Optional.of("PRO-4: its vetting has ended");
    }
    return usable(organisation).isEmpty()
        ? Optional.of("PRO-4: none of its contacts was verified since " + oldest())
        : Optional.empty();
  }

  private LocalDate oldest() {
    return today.minusDays(staleAfter.toDays());
  }
}

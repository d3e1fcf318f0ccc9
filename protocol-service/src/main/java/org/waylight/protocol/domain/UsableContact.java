package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.LocalDate;

/** Whether an organisation can be told at all: not stale, and with a way to reach it (PRO-4). */
public final class UsableContact {
  private UsableContact() {}

  /** Whether one contact at least was verified lately enough, and the vetting has not ended. */
  public static boolean existsAt(
      OrganisationContent organisation, LocalDate today, Duration staleAfter) {
    LocalDate oldest = today.minusDays(staleAfter.toDays());
    return (organisation.vettedUntil() == null || !organisation.vettedUntil().isBefore(today))
        && organisation.contacts().stream()
            .anyMatch(
                contact -> !contact.channels().isEmpty() && !contact.verifiedOn().isBefore(oldest));
  }
}

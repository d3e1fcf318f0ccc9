package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waylight.contracts.v1.OrganisationKind;

/**
 * Which contacts and providers are too long unverified: flagged and never silently used (PRO-4).
 */
public final class Staleness {
  /** How old a verification may be unless a policy says otherwise. */
  public static final Duration AFTER_BY_DEFAULT = Duration.ofDays(365);

  private Staleness() {}

  /** Every field that makes something stale today. */
  public static List<FieldProblem> of(
      OrganisationContent content, LocalDate today, Duration staleAfter) {
    List<FieldProblem> stale = new ArrayList<>();
    LocalDate oldest = today.minusDays(staleAfter.toDays());
    for (int i = 0; i < content.contacts().size(); i++) {
      if (content.contacts().get(i).verifiedOn().isBefore(oldest)) {
        stale.add(
            new FieldProblem(
                "contacts[" + i + "].verifiedOn",
                "PRO-4",
                "too long unverified",
                "reach the contact, then save the new day"));
      }
    }
    if (content.kind() == OrganisationKind.PROVIDER && content.vettedUntil() == null) {
      stale.add(new FieldProblem("vettedUntil", "PRO-4", "never vetted", "vet it, then say so"));
    }
    if (content.vettedUntil() != null && content.vettedUntil().isBefore(today)) {
      stale.add(new FieldProblem("vettedUntil", "PRO-4", "the vetting has ended", "vet it again"));
    }
    return stale;
  }
}

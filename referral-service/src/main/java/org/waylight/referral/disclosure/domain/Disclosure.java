package org.waylight.referral.disclosure.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;

/** What the policy answers: allowed, with exactly what may leave, or refused; and why. */
public sealed interface Disclosure {
  /** The rules that led here, in the order of {@link DisclosureRule}. */
  List<DisclosureRule> rules();

  /** The version of the settings used. */
  String policyVersion();

  /**
   * Something may leave.
   *
   * @param basis the strongest that holds, in the order of the policy's list
   * @param bases every basis that holds
   * @param persons about whom; nobody else of the case appears in the report
   * @param contacts whose contact details, and which of them
   * @param fields everything of the situation that may leave
   */
  record Allowed(
      LegalBasis basis,
      Set<LegalBasis> bases,
      List<OpenedPerson> persons,
      List<OpenedContact> contacts,
      Set<ReportField> fields,
      List<DisclosureRule> rules,
      String policyVersion)
      implements Disclosure {

    /** Whether all that was approved under a basis may still leave under it. */
    public boolean stillCovers(Allowed approved) {
      return bases.contains(approved.basis)
          && persons.containsAll(approved.persons)
          && fields.containsAll(approved.fields)
          && approved.contacts.stream().allMatch(this::stillOpens);
    }

    private boolean stillOpens(OpenedContact approved) {
      return contacts.stream()
          .anyMatch(
              now ->
                  now.personId().equals(approved.personId())
                      && now.fields().containsAll(approved.fields()));
    }
  }

  /** Nothing may leave. */
  record Refused(List<DisclosureRule> rules, String policyVersion) implements Disclosure {}

  /**
   * A person whose situation may leave.
   *
   * @param personId absent: a minor who was stated but is not yet a person of the case
   */
  record OpenedPerson(@Nullable UUID personId, LegalBasis basis) {}

  /** A signaler whose contact details may leave. */
  record OpenedContact(UUID personId, Set<ReportField> fields) {}
}

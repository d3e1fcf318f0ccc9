package org.waylight.referral.disclosure.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.PersonalConsents;

/**
 * What referral knows of a case: its state from triage and every consent on file.
 *
 * @param consents of its persons, under the ids the case knows them by
 */
public record CaseFile(CaseSnapshot state, List<Consent> consents) {
  /** Copies the consents. */
  public CaseFile {
    consents = List.copyOf(consents);
  }

  /** The file of a case whose persons may have been known under other ids (TRI-8). */
  public static CaseFile of(CaseSnapshot state, List<Consent> consents) {
    Map<UUID, UUID> current = new HashMap<>();
    for (CasePerson person : state.persons()) {
      formerIds(person).forEach(former -> current.put(former, person.personId()));
    }
    return new CaseFile(state, PersonalConsents.of(consents, current));
  }

  /**
   * Whether somebody had the case, as triage told last; absent if it did not tell who has it.
   *
   * @param user their user name
   */
  public @Nullable Boolean heldBy(String user) {
    boolean taken = state.status() == CaseStatus.CLAIMED || state.status() == CaseStatus.REVIEWED;
    return taken && state.claimedBy() == null ? null : user.equals(state.claimedBy());
  }

  /** The id the case knows somebody by now; itself, if it never knew them otherwise. */
  UUID currentIdOf(UUID person) {
    return state.persons().stream()
        .filter(each -> formerIds(each).contains(person))
        .map(CasePerson::personId)
        .findFirst()
        .orElse(person);
  }

  /** Every id under which somebody in the case is or was known. */
  public static Set<UUID> idsIn(CaseSnapshot state) {
    Set<UUID> ids = new HashSet<>();
    for (CasePerson person : state.persons()) {
      ids.add(person.personId());
      ids.addAll(formerIds(person));
    }
    return ids;
  }

  private static List<UUID> formerIds(CasePerson person) {
    List<UUID> former = person.formerIds();
    return former == null ? List.of() : former;
  }
}

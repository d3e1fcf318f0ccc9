package org.waylight.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with whose personal text, and why (DIS-8).
 *
 * @param actor the person's user name, or the organisation's id
 * @param action one upper-case word: READ, DISCLOSE, DECIDE, CONFIRM, ...
 * @param subjectType what was read or disclosed: case, report, ...
 * @param purpose why, in words that name no person
 * @param basis the legal basis of a disclosure
 * @param policyVersion the policy it was decided under
 * @param caseId whose case it was about, where the subject is not the case itself
 * @param organisationId to whom it left, of a disclosure
 * @param held whether the reader had the case, of a reading of one; absent where that is not known
 */
public record AccessEntry(
    String actor,
    String action,
    String subjectType,
    UUID subjectId,
    String purpose,
    @Nullable String basis,
    @Nullable String policyVersion,
    @Nullable UUID caseId,
    @Nullable UUID organisationId,
    @Nullable Boolean held) {

  /** An entry about no other case than its subject, of which nothing left to an organisation. */
  public AccessEntry(
      String actor,
      String action,
      String subjectType,
      UUID subjectId,
      String purpose,
      @Nullable String basis,
      @Nullable String policyVersion) {
    this(actor, action, subjectType, subjectId, purpose, basis, policyVersion, null, null, null);
  }

  /** The same, about something of this case. */
  public AccessEntry ofCase(UUID id) {
    return new AccessEntry(
        actor,
        action,
        subjectType,
        subjectId,
        purpose,
        basis,
        policyVersion,
        id,
        organisationId,
        held);
  }

  /** The same, as what left to this organisation. */
  public AccessEntry toOrganisation(UUID id) {
    return new AccessEntry(
        actor, action, subjectType, subjectId, purpose, basis, policyVersion, caseId, id, held);
  }

  /** The same, by somebody who had the case or had not; absent where that is not known. */
  public AccessEntry held(@Nullable Boolean had) {
    return new AccessEntry(
        actor,
        action,
        subjectType,
        subjectId,
        purpose,
        basis,
        policyVersion,
        caseId,
        organisationId,
        had);
  }
}

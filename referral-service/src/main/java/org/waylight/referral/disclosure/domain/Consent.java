package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;

/**
 * One statement of one person about one kind of recipient and one purpose (CON-2).
 *
 * @param expiresAt when it ends; absent means the policy's longest time
 * @param withdrawnAt set exactly when the state is WITHDRAWN here
 */
public record Consent(
    UUID consentId,
    UUID personId,
    ConsentSubject subject,
    RecipientKind recipientKind,
    ConsentPurpose purpose,
    ConsentState state,
    Set<DataElement> elements,
    ConsentMeans means,
    Instant givenAt,
    @Nullable Instant expiresAt,
    @Nullable Instant withdrawnAt,
    ConsentSource source) {

  /** Copies the elements, so that a consent never changes. */
  public Consent {
    elements = Set.copyOf(elements);
  }

  /** The same consent, taken back. */
  public Consent withdrawn(Instant moment) {
    return new Consent(
        consentId,
        personId,
        subject,
        recipientKind,
        purpose,
        ConsentState.WITHDRAWN,
        elements,
        means,
        givenAt,
        expiresAt,
        moment,
        source);
  }

  /** The same consent, of the person under another id. */
  Consent of(UUID person) {
    return person.equals(personId)
        ? this
        : new Consent(
            consentId,
            person,
            subject,
            recipientKind,
            purpose,
            state,
            elements,
            means,
            givenAt,
            expiresAt,
            withdrawnAt,
            source);
  }

  /** Whether both speak of the same kind of recipient and the same purpose. */
  boolean isAboutTheSameAs(Consent other) {
    return recipientKind == other.recipientKind && purpose == other.purpose;
  }

  /** When the person last said something through this consent. */
  Instant saidAt() {
    return withdrawnAt == null ? givenAt : withdrawnAt;
  }

  /** The state as it stands at a moment: a consent ends by itself (CON-2). */
  public ConsentState stateAt(Instant moment, Duration longest) {
    Instant longestEnd = givenAt.plus(longest);
    Instant end = expiresAt == null || expiresAt.isAfter(longestEnd) ? longestEnd : expiresAt;
    return state == ConsentState.GIVEN && !moment.isBefore(end) ? ConsentState.EXPIRED : state;
  }
}

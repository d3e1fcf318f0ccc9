package org.waylight.referral.disclosure.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Particulars.EndEvent;

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
    ConsentSource source,
    Particulars particulars) {

  /** Copies the elements, so that a consent never changes. */
  public Consent {
    elements = Set.copyOf(elements);
  }

  /** A consent without more particulars than a signal states. */
  public Consent(
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
    this(
        consentId,
        personId,
        subject,
        recipientKind,
        purpose,
        state,
        elements,
        means,
        givenAt,
        expiresAt,
        withdrawnAt,
        source,
        Particulars.STATED);
  }

  /** The same consent, taken back. */
  public Consent withdrawn(Instant moment, ConsentMeans how) {
    return with(
        personId, ConsentState.WITHDRAWN, elements, expiresAt, moment, particulars.withdrawn(how));
  }

  /** The same consent, of the person under another id. */
  Consent of(UUID person) {
    return with(person, state, elements, expiresAt, withdrawnAt, particulars);
  }

  /**
   * What it says to one recipient: one release is for one recipient. What was said to another opens
   * and closes nothing here, though the person's wishes are no longer unknown (DIS-5).
   */
  public Consent heardBy(@Nullable UUID organisation) {
    UUID only = particulars.organisationId();
    return only == null || only.equals(organisation)
        ? this
        : with(personId, ConsentState.GIVEN, Set.of(), expiresAt, null, particulars);
  }

  /** The same consent once something happened that may end it. */
  public Consent after(EndEvent event) {
    return particulars.endsOn() == event
        ? with(personId, state, elements, givenAt, withdrawnAt, particulars)
        : this;
  }

  private Consent with(
      UUID person,
      ConsentState newState,
      Set<DataElement> newElements,
      @Nullable Instant newEnd,
      @Nullable Instant newWithdrawnAt,
      Particulars newParticulars) {
    return new Consent(
        consentId,
        person,
        subject,
        recipientKind,
        purpose,
        newState,
        newElements,
        means,
        givenAt,
        newEnd,
        newWithdrawnAt,
        source,
        newParticulars);
  }

  /** Whether both speak of the same recipients and the same purpose. */
  boolean isAboutTheSameAs(Consent other) {
    return recipientKind == other.recipientKind
        && purpose == other.purpose
        && Objects.equals(particulars.organisationId(), other.particulars.organisationId());
  }

  /** Whether some recipient is meant by both, for the same purpose. */
  boolean concerns(Consent other) {
    UUID only = particulars.organisationId();
    UUID othersOnly = other.particulars.organisationId();
    return recipientKind == other.recipientKind
        && purpose == other.purpose
        && (only == null || othersOnly == null || only.equals(othersOnly));
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

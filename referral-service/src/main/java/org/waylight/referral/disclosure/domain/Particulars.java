package org.waylight.referral.disclosure.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;

/**
 * The particulars of a consent (CON-2).
 *
 * @param grantor who gave it
 * @param grantorId the guardian, if they are a person of the case
 * @param organisationId the only recipient; absent means all of the kind
 * @param informed how the person was told what it means; absent where a signal stated it
 * @param endsOn what ends it before its time
 * @param withdrawnMeans how it was taken back
 */
public record Particulars(
    Grantor grantor,
    @Nullable UUID grantorId,
    @Nullable UUID organisationId,
    @Nullable Informed informed,
    @Nullable EndEvent endsOn,
    @Nullable ConsentMeans withdrawnMeans) {
  /** Who gives a consent. */
  public enum Grantor {
    SELF,
    GUARDIAN
  }

  /** How somebody was told what leaves, to whom, what for, and that they may take it back. */
  public enum Informed {
    SPOKEN,
    WRITTEN,
    INTERPRETED
  }

  /** What may end a consent before its time. */
  public enum EndEvent {
    CASE_CLOSED
  }

  /** Of what a signal stated: by the person, for every recipient of the kind. */
  public static final Particulars STATED =
      new Particulars(Grantor.SELF, null, null, null, null, null);

  Particulars withdrawn(ConsentMeans means) {
    return new Particulars(grantor, grantorId, organisationId, informed, endsOn, means);
  }
}

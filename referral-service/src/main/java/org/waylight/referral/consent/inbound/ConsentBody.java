package org.waylight.referral.consent.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.disclosure.domain.Particulars;
import org.waylight.referral.disclosure.domain.Particulars.EndEvent;
import org.waylight.referral.disclosure.domain.Particulars.Grantor;
import org.waylight.referral.disclosure.domain.Particulars.Informed;

/** A consent on file. */
record ConsentBody(
    UUID consentId,
    UUID personId,
    ConsentSubject subject,
    RecipientKind recipientKind,
    ConsentPurpose purpose,
    ConsentState state,
    List<DataElement> elements,
    ConsentMeans means,
    Instant givenAt,
    @Nullable Instant expiresAt,
    @Nullable Instant withdrawnAt,
    @Nullable ConsentMeans withdrawnMeans,
    ConsentSource source,
    Grantor grantor,
    @Nullable UUID grantorId,
    @Nullable UUID organisationId,
    @Nullable Informed informed,
    @Nullable EndEvent endsOn) {

  /**
   * What a person said, as somebody who spoke with them records it. A consent given says how the
   * person was informed; one given by a guardian whether the guardian is alleged to abuse them.
   */
  record NewConsentBody(
      @NotNull UUID personId,
      @NotNull ConsentSubject subject,
      @NotNull RecipientKind recipientKind,
      @NotNull ConsentPurpose purpose,
      @NotNull ConsentState state,
      @NotNull Set<DataElement> elements,
      @NotNull ConsentMeans means,
      @Nullable Instant givenAt,
      @Nullable Instant expiresAt,
      @Schema(description = "SELF if absent") @Nullable Grantor grantor,
      @Schema(description = "The guardian, if they are a person of the case")
          @Nullable UUID grantorId,
      @Schema(description = "Whether anybody alleges that the guardian abuses the person")
          @Nullable Boolean grantorAllegedAbuser,
      @Schema(description = "The only recipient; absent means every one of the kind")
          @Nullable UUID organisationId,
      @Nullable Informed informed,
      @Schema(description = "What ends it before expiresAt") @Nullable EndEvent endsOn) {
    Particulars particulars() {
      return new Particulars(
          grantor == null ? Grantor.SELF : grantor,
          grantorId,
          organisationId,
          informed,
          endsOn,
          null);
    }
  }

  /** That a person took a consent back. */
  record WithdrawalBody(@NotNull ConsentMeans means, @NotBlank @Size(max = 2_000) String reason) {
    @Override
    public String toString() {
      return "WithdrawalBody[]";
    }
  }

  /** The consents of a case. */
  record ConsentsBody(List<ConsentBody> items) {}

  static ConsentBody of(Consent consent, ConsentState stateNow) {
    return new ConsentBody(
        consent.consentId(),
        consent.personId(),
        consent.subject(),
        consent.recipientKind(),
        consent.purpose(),
        stateNow,
        consent.elements().stream().sorted().toList(),
        consent.means(),
        consent.givenAt(),
        consent.expiresAt(),
        consent.withdrawnAt(),
        consent.particulars().withdrawnMeans(),
        consent.source(),
        consent.particulars().grantor(),
        consent.particulars().grantorId(),
        consent.particulars().organisationId(),
        consent.particulars().informed(),
        consent.particulars().endsOn());
  }
}

package org.waylight.referral.consent.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;

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
    ConsentSource source) {

  /** What a person said, as somebody who spoke with them records it. */
  record NewConsentBody(
      @NotNull UUID personId,
      @NotNull ConsentSubject subject,
      @NotNull RecipientKind recipientKind,
      @NotNull ConsentPurpose purpose,
      @NotNull ConsentState state,
      @NotNull Set<DataElement> elements,
      @NotNull ConsentMeans means,
      @Nullable Instant givenAt,
      @Nullable Instant expiresAt) {}

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
        consent.source());
  }
}

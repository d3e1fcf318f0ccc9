package org.waylight.referral.disclosure.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.referral.disclosure.domain.Consent;

/** Where consents are kept; every method works in the current transaction. */
public interface Consents {
  /** A consent and the case it belongs to. */
  record OfCase(UUID caseId, Consent consent) {}

  /** Stores those not stored yet and returns them: a statement is recorded once. */
  List<OfCase> record(List<OfCase> consents, String recordedBy);

  /** The consent as it is now. */
  Optional<OfCase> find(UUID consentId);

  /** The consent, locked until the transaction ends. */
  Optional<OfCase> lock(UUID consentId);

  /** Marks a consent as taken back. */
  void withdraw(Consent withdrawn, String by, ConsentMeans means, SealedText reason);

  /** Raises and returns the number of the case's consent changes. */
  long nextVersion(UUID caseId);

  /** Lets the number of the case's consent changes go on from one that was told. */
  void atLeast(UUID caseId, long version);
}

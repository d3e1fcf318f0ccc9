package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.referral.delivery.application.Credentials.Credential;
import org.waylight.referral.delivery.domain.CallbackSignature;
import org.waylight.referral.delivery.domain.SaidOutcome;
import org.waylight.referral.disclosure.application.PersonalTexts;

/** A recipient says, signed, what came of the one report it got (RES-3). */
@ApplicationScoped
public class RecipientCallback {
  /** What came of the callback. */
  public enum Answer {
    RECORDED,
    /** Not signed by the recipient of this report, or too long ago. */
    FORGED,
    /** It came before. */
    REPLAYED,
    /** It names another report than the one it was sent for. */
    OTHER_REPORT,
    /** The recipient never had this report. */
    NEVER_HAD,
    /** It says that it came about at a time that has yet to come. */
    NOT_YET
  }

  private final Reports reports;
  private final RecordOutcome outcomes;
  private final Credentials credentials;
  private final Callbacks callbacks;
  private final PersonalTexts texts;
  private final Clock clock;

  @Inject
  public RecipientCallback(
      Reports reports,
      RecordOutcome outcomes,
      Credentials credentials,
      Callbacks callbacks,
      PersonalTexts texts,
      Clock clock) {
    this.reports = reports;
    this.outcomes = outcomes;
    this.credentials = credentials;
    this.callbacks = callbacks;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Records the outcome that the recipient of the report signed just now.
   *
   * @param body what was signed, byte for byte
   * @param named the report that the body names
   * @param outcome what the body says
   * @param timestamp when the body says that it came about; absent: when it was signed
   */
  @Transactional
  public Answer take(
      UUID reportId,
      CallbackSignature signature,
      byte[] body,
      UUID named,
      OutcomeKind outcome,
      @Nullable Instant timestamp) {
    @Nullable StoredReport report = reports.lock(reportId).orElse(null);
    if (report == null || !isGenuine(report.organisationId(), signature, body)) {
      return Answer.FORGED;
    }
    if (!named.equals(reportId)) {
      return Answer.OTHER_REPORT;
    }
    if (report.fetchedAt() == null) {
      return Answer.NEVER_HAD;
    }
    Instant saidAt = timestamp == null ? signature.madeAt() : timestamp;
    if (!CallbackSignature.hasCome(saidAt, clock.instant())) {
      return Answer.NOT_YET;
    }
    if (!callbacks.first(report.organisationId(), signature.id(), clock.instant())) {
      return Answer.REPLAYED;
    }
    outcomes.record(
        reportId, outcome, SaidOutcome.Via.CALLBACK, report.organisationId().toString(), saidAt);
    return Answer.RECORDED;
  }

  private boolean isGenuine(UUID recipient, CallbackSignature signature, byte[] body) {
    return signature.isTimely(clock.instant())
        && secretOf(recipient).filter(secret -> signature.fits(secret, body)).isPresent();
  }

  private Optional<String> secretOf(UUID recipient) {
    return credentials
        .find(recipient)
        .map(found -> texts.open(found.webhookSecret(), recipient, Credential.SECRET));
  }
}

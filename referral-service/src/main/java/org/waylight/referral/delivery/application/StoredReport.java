package org.waylight.referral.delivery.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.access.AccessEntry;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;

/**
 * A report that was approved, and how far its delivery is.
 *
 * @param body sealed at rest, bound to the report id and "body"
 * @param approved what the policy allowed when it was approved
 * @param supplements the report that this adds to; absent: it is a report of its own
 * @param messages how many the case had when it was approved; absent if that was not known
 * @param connects who is handed over live with it: it is read out then, and no other way leads to
 *     it; absent of any other report
 */
public record StoredReport(
    UUID reportId,
    UUID caseId,
    UUID actionId,
    UUID decisionId,
    UUID organisationId,
    RecipientKind recipientKind,
    SealedText body,
    Allowed approved,
    String approvedBy,
    Instant approvedAt,
    Delivery delivery,
    @Nullable Instant fetchedAt,
    @Nullable OutcomeKind outcome,
    @Nullable UUID supplements,
    @Nullable UUID connects,
    @Nullable Integer messages) {
  /** The field that a body is bound to. */
  public static final String BODY = "body";

  /** Whether the recipient may have it now, as it is told of or asks. */
  boolean availableAt(Instant now) {
    return connects == null && delivery.stage().fetchable() && delivery.expiresAt().isAfter(now);
  }

  /** DIS-8: that somebody reads it. */
  AccessEntry readBy(String actor, String purpose) {
    return entry("READ", actor, purpose);
  }

  /** DIS-8: that it leaves for its recipient. */
  AccessEntry disclosedBy(String actor, String purpose) {
    return entry("DISCLOSE", actor, purpose).toOrganisation(organisationId);
  }

  private AccessEntry entry(String action, String actor, String purpose) {
    return new AccessEntry(
            actor,
            action,
            "report",
            reportId,
            purpose,
            approved.basis().name(),
            approved.policyVersion())
        .ofCase(caseId);
  }

  /** The recipient has it, or was told of it: what comes to light now is for a supplement. */
  public boolean left() {
    return fetchedAt != null
        || delivery.stage() == Stage.TOLD
        || delivery.stage() == Stage.ACKNOWLEDGED;
  }

  /** It has left, or still may: the same is not to be said again. */
  public boolean counts() {
    return left() || delivery.stage().fetchable();
  }

  /** The same report further on. */
  StoredReport with(Delivery next) {
    return new StoredReport(
        reportId,
        caseId,
        actionId,
        decisionId,
        organisationId,
        recipientKind,
        body,
        approved,
        approvedBy,
        approvedAt,
        next,
        fetchedAt,
        outcome,
        supplements,
        connects,
        messages);
  }
}

package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;

/** Turns an approval into a report that waits to be told of, in the approval's transaction. */
@ApplicationScoped
public class OpenReport {
  /**
   * What was approved.
   *
   * @param supplements the report that it adds to, if it is a supplement
   * @param messages how many the case has now, if that is known
   * @param connects who is to be handed over with it, if it is a live transfer
   */
  public record Approval(
      UUID caseId,
      UUID actionId,
      UUID decisionId,
      UUID organisationId,
      RecipientKind recipientKind,
      String body,
      Allowed allowed,
      String by,
      Instant at,
      @Nullable UUID supplements,
      @Nullable UUID connects,
      @Nullable Integer messages) {}

  private final Reports reports;
  private final PersonalTexts texts;
  private final DeliveryRules rules;
  private final DeliveryConfig config;
  private final TimeOrderedIds ids;
  private final Event<ReportOpened> opened;

  @Inject
  public OpenReport(
      Reports reports,
      PersonalTexts texts,
      DeliveryRules rules,
      DeliveryConfig config,
      TimeOrderedIds ids,
      Event<ReportOpened> opened) {
    this.opened = opened;
    this.reports = reports;
    this.texts = texts;
    this.rules = rules;
    this.config = config;
    this.ids = ids;
  }

  /** Stores the report, sealed, and returns its id. */
  public UUID open(Approval approval) {
    UUID reportId = ids.next();
    reports.create(
        new StoredReport(
            reportId,
            approval.caseId(),
            approval.actionId(),
            approval.decisionId(),
            approval.organisationId(),
            approval.recipientKind(),
            texts.seal(approval.body(), reportId, StoredReport.BODY),
            approval.allowed(),
            approval.by(),
            approval.at(),
            approval.connects() == null
                ? Delivery.begin(reportId, approval.at(), rules.inForce())
                : Delivery.live(reportId, approval.at(), config.transferWithin()),
            null,
            null,
            approval.supplements(),
            approval.connects(),
            approval.messages()));
    opened.fire(new ReportOpened(reportId));
    return reportId;
  }
}

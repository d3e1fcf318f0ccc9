package org.waylight.referral.restore.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.DeliveryState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlannedAction;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.delivery.application.Reports;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.plan.application.Decisions;
import org.waylight.referral.plan.application.Plans;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.restore.domain.Departure;
import org.waylight.referral.restore.domain.Findings;
import org.waylight.referral.restore.domain.ToldOfCase;

/**
 * RES-1: what left after the moment the database went back to does not leave again. Its text is
 * lost; that it left, to whom, when and on which basis is kept (DIS-8).
 */
@ApplicationScoped
public class ReconcileReports {
  private final Reports reports;
  private final Decisions decisions;
  private final Plans plans;
  private final Consents consents;
  private final CaseFiles cases;
  private final PersonalTexts texts;
  private final AccessRecord access;
  private final TimeOrderedIds ids;

  @Inject
  public ReconcileReports(
      Reports reports,
      Decisions decisions,
      Plans plans,
      Consents consents,
      CaseFiles cases,
      PersonalTexts texts,
      AccessRecord access,
      TimeOrderedIds ids) {
    this.reports = reports;
    this.decisions = decisions;
    this.plans = plans;
    this.consents = consents;
    this.cases = cases;
    this.texts = texts;
    this.access = access;
    this.ids = ids;
  }

  /** Takes one report in, in a transaction of its own. */
  @Transactional
  public void take(UUID caseId, UUID reportId, ToldOfCase told, Findings findings) {
    cases.lockVersions(List.of(caseId));
    Optional<StoredReport> known = reports.lock(reportId);
    if (known.isPresent()) {
      advance(known.get(), told, findings);
    } else {
      told.departure(reportId).ifPresent(left -> rebuild(caseId, left, told, findings));
    }
  }

  /** Plan and consent versions go on from the newest that was told: readers ignore an older one. */
  @Transactional
  public void continueVersions(UUID caseId, ToldOfCase told) {
    cases.lockVersions(List.of(caseId));
    consents.atLeast(caseId, told.consentVersion());
    Plan plan = plans.lockAll(List.of(caseId)).get(caseId);
    if (plan != null && plan.version() < told.planVersion()) {
      plans.save(List.of(plan.at(told.planVersion()).next()));
    }
  }

  private void advance(StoredReport report, ToldOfCase told, Findings findings) {
    @Nullable DeliverySettled end = told.settled().get(report.reportId());
    @Nullable ReportSent sent = told.sent().get(report.reportId());
    Delivery delivery = report.delivery();
    if (end != null && end.version() > delivery.version()) {
      reports.save(delivery.foundAt(stageOf(end.state()), end.version()));
      findings.count("deliveriesSettled");
    } else if (sent != null && sent.version() > delivery.version() && delivery.stage().running()) {
      reports.save(delivery.foundAt(Stage.ESCALATED, sent.version() + 1));
      findings.ask("toldNotConfirmed", report.caseId());
    }
    told.departure(report.reportId())
        .ifPresent(left -> reports.markFetched(report.reportId(), left.at()));
  }

  private void rebuild(UUID caseId, Departure left, ToldOfCase told, Findings findings) {
    PlannedAction planned = told.actions().get(left.actionId());
    ActionDecided approval = told.approvals().get(left.actionId());
    UUID organisation = left.organisationId();
    RecipientKind kind = left.recipientKind();
    if (organisation == null || kind == null || approval == null) {
      findings.ask("leftUnknown", caseId);
      return;
    }
    LegalBasis basis = approval.basis() == null ? LegalBasis.CONSENT : approval.basis();
    UUID reportId = left.reportId();
    StoredReport report =
        new StoredReport(
            reportId,
            caseId,
            left.actionId(),
            decide(caseId, left.actionId(), approval, basis),
            organisation,
            kind,
            texts.seal("", reportId, StoredReport.BODY),
            new Allowed(
                basis,
                Set.of(basis),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                approval.policyVersion()),
            approval.decidedBy(),
            approval.at(),
            new Delivery(
                reportId,
                left.acknowledged() ? Stage.ACKNOWLEDGED : Stage.EXPIRED,
                left.version() + 1,
                left.attempt(),
                0,
                0,
                left.at(),
                left.at()),
            null,
            null,
            supplemented(planned),
            null,
            null);
    reports.create(report);
    reports.markFetched(reportId, left.at());
    OutcomeRecorded outcome = told.outcomes().get(reportId);
    if (outcome != null) {
      reports.recordOutcome(
          report.delivery(), outcome.outcome(), outcome.recordedBy(), outcome.at());
    }
    access.append(
        new AccessEntry(
                Reconcile.ACTOR,
                "DISCLOSE",
                "report",
                reportId,
                "left at " + left.at() + ", before the restore; told again by Kafka",
                basis.name(),
                approval.policyVersion())
            .ofCase(caseId)
            .toOrganisation(organisation));
    markApproved(caseId, left.actionId(), planned, organisation, approval);
    if (left.acknowledged()) {
      findings.count("reportsLeft");
    } else {
      findings.ask("reportsLeftNotConfirmed", caseId);
    }
  }

  private UUID decide(UUID caseId, UUID actionId, ActionDecided approval, LegalBasis basis) {
    UUID decisionId = ids.next();
    SealedText lost = texts.seal("", decisionId, "reason");
    decisions.record(
        new Decisions.Taken(
            decisionId,
            caseId,
            approval.planId(),
            actionId,
            approval.version(),
            ActionStage.APPROVED.name(),
            approval.decidedBy(),
            approval.at(),
            lost,
            texts.seal("", decisionId, "why"),
            texts.seal("", decisionId, "safety"),
            texts.seal("", decisionId, "reachability"),
            basis,
            List.of(),
            approval.policyVersion(),
            List.of()));
    return decisionId;
  }

  private @Nullable UUID supplemented(@Nullable PlannedAction planned) {
    return planned == null || planned.supplements() == null
        ? null
        : reports.lock(planned.supplements()).map(StoredReport::reportId).orElse(null);
  }

  /** The same option, proposed anew under another id, is the one that was approved. */
  private void markApproved(
      UUID caseId,
      UUID actionId,
      @Nullable PlannedAction planned,
      UUID organisation,
      ActionDecided approval) {
    Plan plan = plans.lockAll(List.of(caseId)).get(caseId);
    if (plan == null) {
      return;
    }
    Optional<PlanAction> same =
        plan.action(actionId)
            .or(
                () ->
                    plan.actions().stream()
                        .filter(action -> action.stage().open())
                        .filter(action -> organisation.equals(action.organisationId()))
                        .filter(action -> planned == null || action.kind() == planned.kind())
                        .findFirst());
    same.ifPresent(
        action ->
            plans.save(
                List.of(
                    plan.with(
                        action.decided(
                            ActionStage.APPROVED, approval.decidedBy(), approval.at())))));
  }

  private static Stage stageOf(DeliveryState state) {
    return switch (state) {
      case ACKNOWLEDGED -> Stage.ACKNOWLEDGED;
      case ESCALATED -> Stage.ESCALATED;
      case WITHDRAWN -> Stage.WITHDRAWN;
      case EXPIRED -> Stage.EXPIRED;
    };
  }
}

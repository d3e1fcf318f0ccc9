package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.application.OpenReport;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.plan.application.DecideAction.Outcome;
import org.waylight.referral.plan.application.DecideAction.Request;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.DecisionRules;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.plan.domain.SummaryWarning;

/** A supervisor approves an action (TRI-9); the policy is asked again at this moment. */
@ApplicationScoped
public class ApproveAction {
  private final Paused paused;
  private final Plans plans;
  private final CaseFiles cases;
  private final Previews previews;
  private final ProposePlans proposals;
  private final ReportWriter writer;
  private final CheckSummary checks;
  private final OpenReport reports;
  private final DecideAction decide;
  private final DisclosureDesk disclosures;
  private final Clock clock;

  @Inject
  public ApproveAction(
      Paused paused,
      Plans plans,
      CaseFiles cases,
      Previews previews,
      ProposePlans proposals,
      ReportWriter writer,
      CheckSummary checks,
      OpenReport reports,
      DecideAction decide,
      DisclosureDesk disclosures,
      Clock clock) {
    this.paused = paused;
    this.plans = plans;
    this.cases = cases;
    this.previews = previews;
    this.proposals = proposals;
    this.writer = writer;
    this.checks = checks;
    this.reports = reports;
    this.decide = decide;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** Approves, if everything that was shown still holds. */
  @Transactional
  public Outcome approve(Request request) {
    paused.refuse();
    // The case before the plan, as the consumer locks them.
    cases.lockVersions(List.of(request.caseId()));
    Plan plan = plans.lockAll(List.of(request.caseId())).get(request.caseId());
    CaseFile file = cases.find(request.caseId()).orElse(null);
    PlanAction shown = plan == null ? null : plan.action(request.actionId()).orElse(null);
    if (plan == null || file == null || shown == null) {
      return new Outcome.Refused(Refusal.NO_SUCH_ACTION);
    }
    if (plan.version() != request.planVersion()) {
      return new Outcome.Refused(Refusal.PLAN_CHANGED);
    }
    if (file.state().status() == CaseStatus.CLOSED) {
      return new Outcome.Refused(Refusal.CASE_CLOSED);
    }
    Previews.Look look = previews.look(shown, file);
    PlanAction action = look.action();
    Optional<Refusal> refusal =
        DecisionRules.approving(action, request.by(), request.statement(), disclosures.settings());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    if (!action.allowed()) {
      return new Outcome.Refused(Refusal.NOT_ALLOWED);
    }
    if (action.addition() != null && look.preview() == null) {
      return new Outcome.Refused(Refusal.NOTHING_NEW);
    }
    if (!action.ruleIds().equals(shown.ruleIds())) {
      // Something ended since it was proposed: the supervisor must see what would leave now.
      proposals.proposeForConsents(List.of(request.caseId()));
      return new Outcome.Refused(Refusal.PLAN_CHANGED);
    }
    if (!look.digest().equals(request.previewDigest())) {
      return new Outcome.Refused(Refusal.PREVIEW_CHANGED);
    }
    if (action.addition() != null && saysNothing(look.preview(), request)) {
      return new Outcome.Refused(Refusal.SUMMARY_MISSING);
    }
    List<SummaryWarning> warnings = checks.of(request.summary(), file);
    if (!warnings.equals(request.acknowledged())) {
      return new Outcome.Warned(warnings);
    }
    return approve(plan, look, request, file.state().messages());
  }

  private static boolean saysNothing(Previews.@Nullable Preview preview, Request request) {
    return preview != null
        && preview.body().saysNothing()
        && (request.summary() == null || request.summary().isBlank());
  }

  private Outcome approve(
      Plan plan, Previews.Look look, Request request, @Nullable Integer messages) {
    PlanAction action = look.action();
    Previews.Preview preview = look.preview();
    Instant now = clock.instant();
    ActionStage stage = DecisionRules.approved(action, disclosures.settings());
    DecideAction.Taken taken = decide.take(plan, action, stage, request, now);
    @Nullable UUID reportId = null;
    @Nullable String body = null;
    if (stage == ActionStage.APPROVED
        && preview != null
        && action.organisation() != null
        && action.recipientKind() != null) {
      body = writer.write(preview.body().with(request.summary()));
      reportId =
          reports.open(
              new OpenReport.Approval(
                  plan.caseId(),
                  action.actionId(),
                  taken.decisionId(),
                  action.organisation().id(),
                  action.recipientKind(),
                  body,
                  preview.allowed(),
                  request.by(),
                  now,
                  action.addition() == null ? null : action.addition().reportId(),
                  action.connects(),
                  messages));
    }
    return new Outcome.Done(
        taken.decisionId(), taken.action(), taken.plan().version(), reportId, body);
  }
}

package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.plan.application.DecideAction.Outcome;
import org.waylight.referral.plan.application.DecideAction.Request;
import org.waylight.referral.plan.domain.DecisionRules;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.registry.application.FreshRegistry;

/**
 * A supervisor chooses another recipient of the same kind for an option, and says why. Nothing
 * leaves by that: the option is to be approved as any other, on what the policy says of the new
 * recipient.
 */
@ApplicationScoped
public class ChangeRecipient {
  private static final String OUTCOME = "RECIPIENT_CHANGED";

  private final Paused paused;
  private final Plans plans;
  private final CaseFiles cases;
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;
  private final ProposePlans proposals;
  private final DecideAction decide;
  private final Clock clock;

  @Inject
  public ChangeRecipient(
      Paused paused,
      Plans plans,
      CaseFiles cases,
      FreshRegistry registry,
      DisclosureDesk disclosures,
      ProposePlans proposals,
      DecideAction decide,
      Clock clock) {
    this.paused = paused;
    this.plans = plans;
    this.cases = cases;
    this.registry = registry;
    this.disclosures = disclosures;
    this.proposals = proposals;
    this.decide = decide;
    this.clock = clock;
  }

  /** Changes the recipient, if the directory has one who can be told. */
  @Transactional
  public Outcome change(Request request, UUID organisationId) {
    paused.refuse();
    cases.lockVersions(List.of(request.caseId()));
    Plan plan = plans.lockAll(List.of(request.caseId())).get(request.caseId());
    CaseFile file = cases.find(request.caseId()).orElse(null);
    PlanAction action = plan == null ? null : plan.action(request.actionId()).orElse(null);
    if (plan == null || file == null || action == null) {
      return new Outcome.Refused(Refusal.NO_SUCH_ACTION);
    }
    if (plan.version() != request.planVersion()) {
      return new Outcome.Refused(Refusal.PLAN_CHANGED);
    }
    Optional<OrganisationPublished> chosen =
        registry.known().organisation(organisationId).filter(this::canBeTold);
    Optional<Refusal> refusal =
        DecisionRules.redirecting(
            plan, action, organisationId, chosen.map(OrganisationPublished::recipientKind));
    if (refusal.isPresent() || chosen.isEmpty()) {
      return new Outcome.Refused(refusal.orElse(Refusal.RECIPIENT_UNSUITABLE));
    }
    PlanAction redirected = action.redirected(organisation(chosen.get()));
    Plan next =
        plan.with(redirected)
            .answeringChosen(
                (kind, asked, connecting) -> disclosures.ask(file, kind, asked, connecting));
    PlanAction answered = next.action(action.actionId()).orElse(redirected);
    proposals.save(next);
    UUID decisionId = decide.record(plan, answered, OUTCOME, request, clock.instant());
    return new Outcome.Done(decisionId, answered, next.version(), null, null);
  }

  /** PRO-4: somebody vetted, over a contact that was verified. */
  private boolean canBeTold(OrganisationPublished organisation) {
    return disclosures.freshness().problem(organisation).isEmpty();
  }

  private static PlanAction.Organisation organisation(OrganisationPublished chosen) {
    return new PlanAction.Organisation(
        chosen.organisationId(), chosen.version(), chosen.name(), chosen.synthetic());
  }
}

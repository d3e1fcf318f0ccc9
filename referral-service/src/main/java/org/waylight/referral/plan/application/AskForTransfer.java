package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.plan.domain.DecisionRules;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.registry.application.FreshRegistry;

/**
 * Somebody who talks with a signaler asks that they be connected with the recipient of an option
 * while they are on the line. It is an option of its own then; nothing leaves and nobody is called
 * before a supervisor approves it (TRI-9).
 */
@ApplicationScoped
public class AskForTransfer {
  /** What came of it. */
  public sealed interface Answer {
    /** The plan has the option, allowed or not. */
    record Asked(PlanAction action, long planVersion) implements Answer {}

    record Refused(Refusal refusal) implements Answer {}
  }

  private final Plans plans;
  private final CaseFiles cases;
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;
  private final ProposePlans proposals;
  private final AccessRecord access;
  private final TimeOrderedIds ids;

  @Inject
  public AskForTransfer(
      Plans plans,
      CaseFiles cases,
      FreshRegistry registry,
      DisclosureDesk disclosures,
      ProposePlans proposals,
      AccessRecord access,
      TimeOrderedIds ids) {
    this.plans = plans;
    this.cases = cases;
    this.registry = registry;
    this.disclosures = disclosures;
    this.proposals = proposals;
    this.access = access;
    this.ids = ids;
  }

  /** Proposes the live transfer of a signaler to an option's recipient. */
  @Transactional
  public Answer ask(UUID caseId, UUID actionId, long planVersion, UUID personId, String by) {
    cases.lockVersions(List.of(caseId));
    Plan plan = plans.lockAll(List.of(caseId)).get(caseId);
    CaseFile file = cases.find(caseId).orElse(null);
    PlanAction option = plan == null ? null : plan.action(actionId).orElse(null);
    if (plan == null || file == null || option == null) {
      return new Answer.Refused(Refusal.NO_SUCH_ACTION);
    }
    if (plan.version() != planVersion) {
      return new Answer.Refused(Refusal.PLAN_CHANGED);
    }
    if (file.state().status() == CaseStatus.CLOSED) {
      return new Answer.Refused(Refusal.CASE_CLOSED);
    }
    Optional<Refusal> refusal =
        DecisionRules.transferring(
            plan, option, personId, file.state().persons(), hasPhone(option));
    RecipientKind recipient = option.recipientKind();
    if (refusal.isPresent() || recipient == null) {
      return new Answer.Refused(refusal.orElse(Refusal.TRANSFER_UNSUITABLE));
    }
    PlanAction asked =
        option
            .transfer(
                personId, by, disclosures.ask(file, recipient, option.organisationId(), personId))
            .withId(ids.next());
    Plan next = plan.plus(asked);
    proposals.save(next);
    access.append(
        new AccessEntry(
                by,
                "PROPOSE",
                "action",
                asked.actionId(),
                "a live transfer was asked for",
                null,
                asked.policyVersion())
            .ofCase(caseId));
    return new Answer.Asked(asked, next.version());
  }

  /** PRO-4: over a contact that is fresh enough. */
  private boolean hasPhone(PlanAction option) {
    UUID organisation = option.organisationId();
    return organisation != null
        && registry
            .known()
            .organisation(organisation)
            .map(disclosures.freshness()::usable)
            .orElse(List.of())
            .stream()
            .flatMap(contact -> contact.channels().stream())
            .anyMatch(channel -> channel.channel() == DeliveryChannel.PHONE);
  }
}

package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.PlannedAction;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.delivery.application.Transfers;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.DisclosureDesk;
import org.waylight.referral.disclosure.application.Responses;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.MatchedOption;
import org.waylight.referral.matching.domain.OptionFinder;
import org.waylight.referral.matching.domain.Registry;
import org.waylight.referral.plan.domain.Options;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.PolicyAnswers;
import org.waylight.referral.registry.application.FreshRegistry;

/**
 * Matches cases against the registry and proposes what could be done, in the transaction there is.
 */
@ApplicationScoped
public class ProposePlans {
  private final CaseFiles cases;
  private final Plans plans;
  private final FreshRegistry registry;
  private final DisclosureDesk disclosures;
  private final ReportNews news;
  private final Transfers transfers;
  private final Responses responses;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public ProposePlans(
      CaseFiles cases,
      Plans plans,
      FreshRegistry registry,
      DisclosureDesk disclosures,
      ReportNews news,
      Transfers transfers,
      Responses responses,
      TimeOrderedIds ids,
      Clock clock) {
    this.cases = cases;
    this.plans = plans;
    this.registry = registry;
    this.disclosures = disclosures;
    this.news = news;
    this.transfers = transfers;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Proposes anew after consents changed. While the registry may be old nothing is matched, but
   * every option hears at once what may be done now.
   */
  public void proposeForConsents(Collection<UUID> caseIds) {
    registry
        .ifFresh()
        .ifPresentOrElse(fresh -> propose(fresh, caseIds, Stored.ALL), () -> answerAnew(caseIds));
  }

  /**
   * Matches anew after the registry or a policy changed; plans that do not differ by it stay as
   * they are, and nobody hears of them.
   *
   * @return how many plans differ
   * @throws NotYet if the registry may be old
   */
  public int proposeWhereChanged(Collection<UUID> caseIds) {
    return propose(registry.current(), caseIds, Stored.WHAT_DIFFERS);
  }

  /**
   * Looks what is new for those who got a report of the case, in a transaction of its own: a report
   * may have left that says less than what is known by now (RES-3).
   */
  @Transactional
  public void proposeSupplements(UUID told) {
    UUID caseId = staying(told);
    List<UUID> only = List.of(caseId);
    cases.lockVersions(only);
    Plan plan = plans.lockAll(only).get(caseId);
    CaseFile file = cases.find(caseId).orElse(null);
    if (plan == null || file == null || file.state().status() == CaseStatus.CLOSED) {
      return;
    }
    Plan next = supplemented(plan, file, news.approvedOf(only));
    if (!next.actions().equals(plan.actions())) {
      save(next.next());
    }
  }

  /** The case that tells of the situation now: the case itself, or the last it joined (TRI-8). */
  private UUID staying(UUID caseId) {
    Set<UUID> seen = new HashSet<>();
    UUID last = caseId;
    @Nullable UUID next = caseId;
    while (next != null && seen.add(next)) {
      last = next;
      next = cases.find(next).map(file -> file.state().mergedInto()).orElse(null);
    }
    return last;
  }

  private Plan supplemented(Plan plan, CaseFile file, ReportNews.Approved approved) {
    return news.supplemented(plan, file, approved, answers(file), ids::next);
  }

  /** Stores a plan whose options a supervisor changed, and tells of it. */
  void save(Plan changed) {
    plans.save(List.of(changed));
    responses.tellAll(List.of(proposed(changed)));
  }

  private void answerAnew(Collection<UUID> caseIds) {
    Instant now = clock.instant();
    Map<UUID, Plan> known = plans.lockAll(caseIds);
    ReportNews.Approved approved = news.approvedOf(caseIds);
    List<Plan> answered = new ArrayList<>();
    for (CaseFile file : cases.findAll(caseIds)) {
      Plan plan = known.get(file.state().caseId());
      if (plan != null && file.state().status() != CaseStatus.CLOSED) {
        answered.add(supplemented(plan.answered(now, answers(file)), file, approved));
      }
    }
    plans.save(answered);
    responses.tellAll(answered.stream().map(ProposePlans::proposed).toList());
  }

  /**
   * Proposes anew for these cases; what was decided and what is closed stays as it is.
   *
   * @throws NotYet if the registry may be old: the cases wait
   */
  public void propose(Collection<UUID> caseIds) {
    propose(registry.current(), caseIds, Stored.ALL);
  }

  /** Which of the plans that were matched anew are stored and told. */
  private enum Stored {
    ALL,
    WHAT_DIFFERS;

    boolean is(@Nullable Plan known, Plan next) {
      return this == ALL || known == null || !known.actions().equals(next.actions());
    }
  }

  private int propose(Registry registryNow, Collection<UUID> caseIds, Stored stored) {
    Instant now = clock.instant();
    Map<UUID, Plan> known = plans.lockAll(caseIds);
    ReportNews.Approved approved = news.approvedOf(caseIds);
    Map<UUID, List<Transfers.Dropped>> dropped = transfers.dropped(caseIds);
    List<Plan> proposed = new ArrayList<>();
    for (CaseFile file : cases.findAll(caseIds)) {
      Plan plan = known.get(file.state().caseId());
      if (plan == null || file.state().status() != CaseStatus.CLOSED) {
        Plan matched =
            propose(
                registryNow,
                file,
                plan,
                approved.joinedTo(file.state().caseId()),
                dropped.getOrDefault(file.state().caseId(), List.of()),
                now);
        Plan next = supplemented(matched, file, approved);
        if (stored.is(plan, next)) {
          proposed.add(next);
        }
      }
    }
    plans.save(proposed);
    responses.tellAll(proposed.stream().map(ProposePlans::proposed).toList());
    return proposed.size();
  }

  private Plan propose(
      Registry registryNow,
      CaseFile file,
      @Nullable Plan known,
      List<Plans.Joined> approved,
      List<Transfers.Dropped> dropped,
      Instant now) {
    UUID caseId = file.state().caseId();
    List<MatchedOption> matched =
        OptionFinder.find(registryNow, CaseToMatch.of(file.state(), now), disclosures.freshness());
    List<PlanAction> options =
        new Options(file.state(), file.consents(), disclosures.settings(), now, answers(file))
            .of(matched, dropped.stream().map(ProposePlans::line).toList()).stream()
                .map(option -> saying(option, approved))
                .toList();
    long version = file.state().version();
    return known == null
        ? Plan.first(caseId, version, now, options, ids::next)
        : known.refreshed(version, now, options, ids::next).answeringChosen(answers(file));
  }

  private static PlanAction.Line line(Transfers.Dropped dropped) {
    return new PlanAction.Line(dropped.personId(), dropped.reportId());
  }

  /** Asks once for all of a kind, unless a consent tells one organisation from another. */
  private PolicyAnswers answers(CaseFile file) {
    boolean alike =
        file.consents().stream().allMatch(each -> each.particulars().organisationId() == null);
    Map<RecipientKind, Disclosure> known = new EnumMap<>(RecipientKind.class);
    return (kind, organisation, connecting) ->
        alike && connecting == null
            ? known.computeIfAbsent(kind, asked -> disclosures.ask(file, asked, null))
            : disclosures.ask(file, kind, organisation, connecting);
  }

  /** RES-1: who decides sees what already left under a case that joined this one (TRI-8). */
  private static PlanAction saying(PlanAction option, List<Plans.Joined> approved) {
    PlanAction said = option;
    for (Plans.Joined joined : approved) {
      if (joined.action().sameAs(option)) {
        said =
            said.saying(
                "TRI-8: the same was approved under case "
                    + joined.caseId()
                    + ", which joined this one");
      }
    }
    return said;
  }

  private static PlanProposed proposed(Plan plan) {
    return new PlanProposed(
        plan.caseId(),
        plan.planId(),
        plan.version(),
        plan.caseVersion(),
        plan.proposedAt(),
        plan.actions().stream().map(ProposePlans::planned).toList());
  }

  private static PlannedAction planned(PlanAction action) {
    PlanAction.Organisation organisation = action.organisation();
    PlanAction.Protocol protocol = action.protocol();
    return new PlannedAction(
        action.actionId(),
        action.kind(),
        action.recipientKind(),
        organisation == null ? null : organisation.id(),
        protocol == null ? null : protocol.id(),
        protocol == null ? null : protocol.version(),
        action.mandated(),
        action.allowed(),
        action.basis(),
        action.ruleIds(),
        action.deadline(),
        action.addition() == null ? null : action.addition().reportId());
  }
}

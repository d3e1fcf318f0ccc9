package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.sealed.Keysets;
import org.waylight.referral.delivery.application.Reports;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.ReportBody;
import org.waylight.referral.delivery.domain.ReportComposer;
import org.waylight.referral.delivery.domain.Supplement;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.PolicyAnswers;
import org.waylight.referral.plan.domain.PreviewDigest;
import org.waylight.referral.plan.domain.Supplements;

/** What is new for those who got a report of a case (RES-3). */
@ApplicationScoped
public class ReportNews {
  private static final String SELF = "referral";

  private final Reports reports;
  private final Plans plans;
  private final PersonalTexts texts;
  private final ReportWriter writer;
  private final Keysets keysets;

  @Inject
  public ReportNews(
      Reports reports, Plans plans, PersonalTexts texts, ReportWriter writer, Keysets keysets) {
    this.reports = reports;
    this.plans = plans;
    this.texts = texts;
    this.writer = writer;
    this.keysets = keysets;
  }

  /** All that was approved of the situations that cases tell of, by the case that stays. */
  Approved approvedOf(Collection<UUID> cases) {
    return new Approved(reports.ofSituations(cases), plans.approvedInJoined(cases));
  }

  /**
   * What was approved before.
   *
   * @param reports to leave, also under cases that joined
   * @param joined the actions of those cases
   */
  record Approved(Map<UUID, List<StoredReport>> reports, Map<UUID, List<Plans.Joined>> joined) {
    List<StoredReport> reportsOf(UUID caseId) {
      return reports.getOrDefault(caseId, List.of());
    }

    List<Plans.Joined> joinedTo(UUID caseId) {
      return joined.getOrDefault(caseId, List.of());
    }

    /** The action that led to a report. */
    Optional<PlanAction> actionOf(StoredReport report, Plan plan) {
      return plan.action(report.actionId())
          .or(
              () ->
                  joinedTo(plan.caseId()).stream()
                      .map(Plans.Joined::action)
                      .filter(action -> action.actionId().equals(report.actionId()))
                      .findFirst());
    }
  }

  /** The plan with the supplements that are to be decided about now. */
  Plan supplemented(
      Plan plan, CaseFile file, Approved approved, PolicyAnswers policy, Supplier<UUID> ids) {
    List<StoredReport> reportsNow = approved.reportsOf(plan.caseId());
    List<Supplements.Got> got =
        added(plan.caseId(), reportsNow).stream()
            .flatMap(
                report ->
                    approved
                        .actionOf(report, plan)
                        .map(action -> got(action, report, file, reportsNow, policy))
                        .stream())
            .toList();
    return plan.supplemented(Supplements.of(plan, got, file.state().dueAt()), ids);
  }

  /**
   * The reports that are added to: those that left. Of a recipient who got one under the case
   * itself, or a later one, none of a case that joined it: one supplement tells the same news.
   */
  private static List<StoredReport> added(UUID caseId, List<StoredReport> approved) {
    List<StoredReport> left =
        approved.stream().filter(report -> report.supplements() == null && report.left()).toList();
    return left.stream()
        .filter(
            report ->
                report.caseId().equals(caseId)
                    || left.stream().noneMatch(other -> tellsInstead(other, report, caseId)))
        .toList();
  }

  private static boolean tellsInstead(StoredReport other, StoredReport report, UUID caseId) {
    return other.organisationId().equals(report.organisationId())
        && (other.caseId().equals(caseId) || other.reportId().compareTo(report.reportId()) > 0);
  }

  private Supplements.Got got(
      PlanAction action,
      StoredReport report,
      CaseFile file,
      List<StoredReport> approved,
      PolicyAnswers policy) {
    Disclosure disclosure = policy.about(report.recipientKind(), report.organisationId(), null);
    @Nullable ReportBody fresh =
        disclosure instanceof Disclosure.Allowed allowed
            ? today(action, allowed, file)
                .flatMap(today -> fresh(report, approved, today, file))
                .orElse(null)
            : null;
    return new Supplements.Got(
        report.reportId(),
        action,
        disclosure,
        fresh != null && fresh.saysNothing(),
        fresh == null ? null : newsOf(fresh, report, approved, file));
  }

  /** What is new, in fields; else that more was told, if it was. */
  private Optional<ReportBody> fresh(
      StoredReport report, List<StoredReport> approved, ReportBody today, CaseFile file) {
    Optional<ReportBody> fields = Supplement.of(report.reportId(), told(report, approved), today);
    return fields.isPresent() || !toldMore(report, approved, file)
        ? fields
        : Optional.of(Supplement.inWords(report.reportId(), today));
  }

  /** Whether the case has more messages than when its recipient was told last. */
  private static boolean toldMore(StoredReport report, List<StoredReport> approved, CaseFile file) {
    Integer now = file.state().messages();
    OptionalInt then =
        Stream.concat(Stream.of(report), supplementsTo(report, approved))
            .map(StoredReport::messages)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max();
    return now != null && then.isPresent() && now > then.getAsInt();
  }

  private String newsOf(
      ReportBody fresh, StoredReport report, List<StoredReport> approved, CaseFile file) {
    String text = writer.write(fresh);
    return digest()
        .ofNews(
            report.reportId(),
            toldMore(report, approved, file) ? text + " " + file.state().messages() : text);
  }

  /** What an action would say if all of it were new; absent if nobody would be told. */
  Optional<ReportBody> today(PlanAction action, Disclosure.Allowed allowed, CaseFile file) {
    PlanAction.Organisation organisation = action.organisation();
    PlanAction.Protocol protocol = action.protocol();
    RecipientKind recipient = action.recipientKind();
    return organisation == null || recipient == null
        ? Optional.empty()
        : Optional.of(
            ReportComposer.compose(
                file.state(),
                allowed,
                new ReportBody.Recipient(organisation.id(), organisation.name(), recipient),
                protocol == null ? null : protocol.statute(),
                organisation.synthetic(),
                texts::open));
  }

  /** What of today's body is new since a report and its supplements; absent: nothing, or unsent. */
  Optional<ReportBody> since(UUID reportId, ReportBody today, CaseFile file) {
    UUID caseId = file.state().caseId();
    List<StoredReport> approved =
        reports.ofSituations(List.of(caseId)).getOrDefault(caseId, List.of());
    return approved.stream()
        .filter(report -> report.reportId().equals(reportId) && report.left())
        .findFirst()
        .flatMap(report -> fresh(report, approved, today, file));
  }

  private ReportBody told(StoredReport report, List<StoredReport> approved) {
    return supplementsTo(report, approved).map(this::body).reduce(body(report), Supplement::told);
  }

  private static Stream<StoredReport> supplementsTo(
      StoredReport report, List<StoredReport> approved) {
    return approved.stream()
        .filter(each -> report.reportId().equals(each.supplements()) && each.counts());
  }

  private ReportBody body(StoredReport report) {
    return writer.read(texts.open(report.body(), report.reportId(), StoredReport.BODY));
  }

  private PreviewDigest digest() {
    return new PreviewDigest(keysets.secret(SELF));
  }
}

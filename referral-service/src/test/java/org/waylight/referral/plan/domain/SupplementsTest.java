package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.Refused;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.plan.domain.Supplements.Got;

/** RES-3: which supplements a plan proposes, and what becomes of them. */
class SupplementsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofHours(24));
  private static final UUID REPORT = new UUID(5, 1);
  private static final Allowed BY_CONSENT = allowed(LegalBasis.CONSENT);
  private static final Allowed BY_LAW = allowed(LegalBasis.MANDATED_MINOR);
  private static final Refused REFUSED =
      new Refused(List.of(DisclosureRule.CON_2_WITHDRAWN), "disclosure@2");

  private final PlanAction report = report(null);
  private final Plan plan = plan(report);

  private static Allowed allowed(LegalBasis basis) {
    return new Allowed(
        basis,
        Set.of(basis),
        List.of(),
        List.of(),
        Set.of(),
        List.of(DisclosureRule.CON_2_GIVEN),
        "disclosure@2");
  }

  private static PlanAction report(@Nullable String statute) {
    return new PlanAction(
        new UUID(6, 1),
        ActionKind.REPORT_TO_LAW_ENFORCEMENT,
        RecipientKind.LAW_ENFORCEMENT,
        new PlanAction.Organisation(new UUID(6, 2), 1L, "desk", true),
        new PlanAction.Protocol(new UUID(6, 3), 1, "Report TX", statute),
        Set.of(Need.SHELTER),
        false,
        true,
        LegalBasis.CONSENT,
        List.of("CON-2.GIVEN@1"),
        "disclosure@1",
        List.of("matched"),
        null,
        NOW,
        ActionStage.APPROVED,
        "ada",
        NOW,
        null,
        null,
        null);
  }

  private static Plan plan(PlanAction... actions) {
    return new Plan(new UUID(6, 4), new UUID(6, 5), 3, 2, NOW, List.of(actions));
  }

  private Got got(Disclosure disclosure, @Nullable String news) {
    return new Got(REPORT, report, disclosure, false, news);
  }

  /** The plan with what is new for those who got its report. */
  private static Plan with(Plan plan, Got... got) {
    List<Got> ofPlan =
        Stream.of(got)
            .map(
                each ->
                    new Got(
                        each.reportId(),
                        plan.action(each.action().actionId()).orElseThrow(),
                        each.disclosure(),
                        each.inWords(),
                        each.news()))
            .toList();
    return plan.supplemented(Supplements.of(plan, ofPlan, DUE), UUID::randomUUID);
  }

  private static List<PlanAction> supplements(Plan plan) {
    return plan.actions().stream().filter(action -> action.addition() != null).toList();
  }

  private static Plan decided(Plan plan, ActionStage stage, Instant at) {
    PlanAction open =
        supplements(plan).stream()
            .filter(action -> action.stage().open())
            .findFirst()
            .orElseThrow();
    return plan.with(open.decided(stage, "ada", at));
  }

  @Test
  @DisplayName("RES-3 whoever got a report is proposed what is new, and nobody else")
  void proposed() {
    assertThat(supplements(with(plan))).isEmpty();
    assertThat(supplements(with(plan, got(BY_CONSENT, null)))).as("nothing new").isEmpty();
    assertThat(supplements(with(plan, got(REFUSED, null)))).as("may have nothing").isEmpty();

    Plan next = with(plan, got(BY_CONSENT, "n1"));
    assertThat(next.version()).isEqualTo(plan.version());
    assertThat(next.action(report.actionId())).as("what was decided stays").hasValue(report);
    PlanAction supplement = supplements(next).getFirst();
    assertThat(supplement)
        .isEqualTo(
            new PlanAction(
                supplement.actionId(),
                ActionKind.SUPPLEMENT,
                RecipientKind.LAW_ENFORCEMENT,
                report.organisation(),
                report.protocol(),
                report.needs(),
                false,
                true,
                LegalBasis.CONSENT,
                List.of("CON-2.GIVEN@1"),
                "disclosure@2",
                List.of("RES-3: new since report " + REPORT),
                null,
                DUE,
                ActionStage.PROPOSED,
                null,
                null,
                null,
                new PlanAction.Addition(REPORT, "n1"),
                null));
    assertThat(supplement.actionId()).isNotEqualTo(report.actionId());
    assertThat(supplement.addsTo(REPORT)).isTrue();
    assertThat(supplement.addsTo(new UUID(5, 2))).isFalse();
    assertThat(report.addsTo(REPORT)).isFalse();
    assertThat(next.next().version()).isEqualTo(plan.version() + 1);
    assertThat(next.next().actions()).isEqualTo(next.actions());
  }

  @Test
  @DisplayName("RES-3 more news is the same proposal, for each report one")
  void one_open() {
    Plan first = with(plan, got(BY_CONSENT, "n1"));
    PlanAction before = supplements(first).getFirst();
    PlanAction after = supplements(with(first, got(BY_CONSENT, "n2"))).getFirst();
    assertThat(after.actionId()).isEqualTo(before.actionId());
    assertThat(after.addition()).isEqualTo(new PlanAction.Addition(REPORT, "n2"));
    assertThat(supplements(with(first, got(BY_CONSENT, "n1")))).isEqualTo(supplements(first));
    Got other = new Got(new UUID(5, 2), report, BY_CONSENT, false, "n1");
    assertThat(supplements(with(first, got(BY_CONSENT, "n2"), other)))
        .extracting(PlanAction::actionId)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .contains(before.actionId());
    assertThat(supplements(with(first, other)))
        .as("nothing is new any more for the first")
        .extracting(PlanAction::addition)
        .containsExactly(new PlanAction.Addition(new UUID(5, 2), "n1"));
  }

  @Test
  @DisplayName("CON-2 RES-3 one that may not leave any more stays in sight, refused, until it may")
  void refused() {
    Plan first = with(plan, got(BY_CONSENT, "n1"));
    Plan stopped = with(first, got(REFUSED, null));
    PlanAction refused = supplements(stopped).getFirst();
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.basis()).isNull();
    assertThat(refused.ruleIds()).containsExactly("CON-2.WITHDRAWN@1");
    assertThat(refused.actionId()).isEqualTo(supplements(first).getFirst().actionId());
    assertThat(supplements(with(stopped, got(BY_CONSENT, "n1")))).isEqualTo(supplements(first));
    Plan approved = decided(first, ActionStage.APPROVED, NOW);
    assertThat(with(approved, got(REFUSED, null)).actions()).isEqualTo(approved.actions());
  }

  @Test
  @DisplayName("RES-3 after one was approved the next news are a proposal of their own")
  void next_news() {
    Plan approved = decided(with(plan, got(BY_CONSENT, "n1")), ActionStage.APPROVED, NOW);
    assertThat(supplements(with(approved, got(BY_CONSENT, null)))).isEqualTo(supplements(approved));
    Plan next = with(approved, got(BY_CONSENT, "n1"));
    assertThat(supplements(next))
        .as("the first never left: the same is to be said again")
        .extracting(PlanAction::stage)
        .containsExactlyInAnyOrder(ActionStage.APPROVED, ActionStage.PROPOSED);
  }

  @Test
  @DisplayName("RES-3 what was declined last is not proposed again; more than that is")
  void declined() {
    Plan declined = decided(with(plan, got(BY_CONSENT, "n1")), ActionStage.DECLINED, NOW);
    assertThat(with(declined, got(BY_CONSENT, "n1")).actions()).isEqualTo(declined.actions());
    Plan more = with(declined, got(BY_CONSENT, "n2"));
    assertThat(supplements(more))
        .extracting(PlanAction::stage)
        .containsExactlyInAnyOrder(ActionStage.DECLINED, ActionStage.PROPOSED);
    Plan told = decided(more, ActionStage.APPROVED, NOW.plusSeconds(1));
    assertThat(supplements(with(told, got(BY_CONSENT, "n1"))))
        .as("told otherwise since")
        .hasSize(3);
    Plan half = decided(more, ActionStage.DECLINE_PROPOSED, NOW.plusSeconds(1));
    assertThat(with(half, got(BY_CONSENT, "n1")).actions())
        .as("half a decision is none")
        .isEqualTo(declined.actions());
    Plan again = decided(more, ActionStage.DECLINED, NOW.plusSeconds(1));
    assertThat(supplements(with(again, got(BY_CONSENT, "n2")))).hasSize(2);
    assertThat(supplements(with(again, got(BY_CONSENT, "n1")))).hasSize(3);
  }

  @Test
  @DisplayName(
      "RES-3 DIS-9 what was told in words only is proposed for a supervisor to write, and one may"
          + " decline that, also of a mandated report")
  void in_words() {
    PlanAction byLaw = report("Code 1.01");
    Plan next = with(plan(byLaw), new Got(REPORT, byLaw, BY_LAW, true, "n"));
    assertThat(supplements(next))
        .singleElement()
        .satisfies(
            supplement -> {
              assertThat(supplement.mandated()).isFalse();
              assertThat(supplement.allowed()).isTrue();
              assertThat(supplement.why().getFirst()).contains("in words since report " + REPORT);
            });
    Plan fields = with(next, new Got(REPORT, byLaw, BY_LAW, false, "n2"));
    assertThat(supplements(fields).getFirst().mandated()).isTrue();
    assertThat(supplements(fields).getFirst().actionId())
        .isEqualTo(supplements(next).getFirst().actionId());
  }

  @Test
  @DisplayName(
      "DIS-9 what is new for a mandated report takes two to decline, while the law asks it")
  void mandated() {
    PlanAction byLaw = report("Code 1.01");
    assertThat(supplements(with(plan(byLaw), got(BY_LAW, "n"))))
        .extracting(PlanAction::mandated)
        .containsExactly(true);
    assertThat(supplements(with(plan(byLaw), got(BY_CONSENT, "n"))))
        .as("the minor was ruled out")
        .extracting(PlanAction::mandated)
        .containsExactly(false);
    assertThat(supplements(with(plan, got(BY_LAW, "n"))))
        .as("no statute")
        .extracting(PlanAction::mandated)
        .containsExactly(false);
    PlanAction noProtocol =
        new PlanAction(
            report.actionId(),
            report.kind(),
            report.recipientKind(),
            report.organisation(),
            null,
            Set.of(),
            true,
            true,
            LegalBasis.MANDATED_MINOR,
            List.of(),
            "disclosure@1",
            List.of(),
            null,
            null,
            ActionStage.APPROVED,
            "ada",
            NOW,
            null,
            null,
            null);
    assertThat(supplements(with(plan(noProtocol), got(BY_LAW, "n"))))
        .extracting(PlanAction::mandated)
        .containsExactly(false);
  }

  @Test
  @DisplayName("DIS-5 DIS-9 half decided on other news is not decided at all")
  void half_decided() {
    for (ActionStage half : List.of(ActionStage.APPROVAL_PROPOSED, ActionStage.DECLINE_PROPOSED)) {
      Plan first = decided(with(plan, got(BY_CONSENT, "n1")), half, NOW);
      assertThat(supplements(with(first, got(BY_CONSENT, "n1")))).isEqualTo(supplements(first));
      PlanAction changed = supplements(with(first, got(BY_CONSENT, "n2"))).getFirst();
      assertThat(changed.stage()).isEqualTo(ActionStage.PROPOSED);
      assertThat(changed.decidedBy()).isNull();
      assertThat(changed.actionId()).isEqualTo(supplements(first).getFirst().actionId());
      assertThat(supplements(with(first, got(BY_CONSENT, null)))).as("nothing left").isEmpty();
    }
  }

  @Test
  @DisplayName("RES-3 matching anew and new answers leave supplements in the plan")
  void matched_anew() {
    Plan first = with(plan, got(BY_CONSENT, "n1"));
    assertThat(supplements(first.refreshed(9, NOW, List.of(), UUID::randomUUID)))
        .isEqualTo(supplements(first));
    List<PlanAction> answered =
        supplements(first.answered(NOW, (kind, organisation, connecting) -> REFUSED));
    assertThat(answered).extracting(PlanAction::allowed).containsExactly(false);
    assertThat(first.answered(NOW, (kind, organisation, connecting) -> REFUSED).version())
        .isEqualTo(first.version() + 1);
    PlanAction option = report.withId(new UUID(6, 8));
    assertThat(supplements(first).getFirst().sameAs(option)).isFalse();
    assertThat(option.sameAs(supplements(first).getFirst())).isFalse();
  }

  @Test
  @DisplayName("RES-3 a supplement has no other recipient than its report")
  void same_recipient() {
    Plan first = with(plan, got(BY_CONSENT, "n1"));
    assertThat(
            DecisionRules.redirecting(
                first,
                supplements(first).getFirst(),
                new UUID(6, 7),
                Optional.of(RecipientKind.LAW_ENFORCEMENT)))
        .hasValue(Refusal.SAME_RECIPIENT);
  }

  @Test
  @DisplayName("DIS-4 a supplement to law enforcement stands after the others")
  void order() {
    PlanAction supplement = supplements(with(plan, got(BY_CONSENT, "n1"))).getFirst();
    PlanAction provider =
        new PlanAction(
            new UUID(8, 1),
            ActionKind.REFERRAL_TO_PROVIDER,
            RecipientKind.SERVICE_PROVIDER,
            null,
            null,
            Set.of(),
            false,
            true,
            null,
            List.of(),
            "disclosure@2",
            List.of(),
            null,
            DUE.plusSeconds(9),
            ActionStage.PROPOSED,
            null,
            null,
            null,
            null,
            null);
    assertThat(plan(supplement, provider).actions()).containsExactly(provider, supplement);
    PlanAction toProvider =
        new PlanAction(
            new UUID(8, 2),
            ActionKind.SUPPLEMENT,
            RecipientKind.SERVICE_PROVIDER,
            null,
            null,
            Set.of(),
            false,
            true,
            null,
            List.of(),
            "disclosure@2",
            List.of(),
            null,
            null,
            ActionStage.PROPOSED,
            null,
            null,
            null,
            supplement.addition(),
            null);
    assertThat(plan(supplement, toProvider).actions()).containsExactly(toProvider, supplement);
  }

  @Test
  @DisplayName("INT-6 what is new is told apart by report and text, and only with the secret")
  void digest() {
    PreviewDigest digest = new PreviewDigest(new byte[32]);
    byte[] secret = new byte[32];
    secret[0] = 1;
    List<String> all = new ArrayList<>();
    all.add(digest.ofNews(REPORT, "a"));
    all.add(digest.ofNews(REPORT, "b"));
    all.add(digest.ofNews(new UUID(5, 2), "a"));
    all.add(new PreviewDigest(secret).ofNews(REPORT, "a"));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(digest.ofNews(REPORT, "a")).isEqualTo(all.getFirst());
  }
}

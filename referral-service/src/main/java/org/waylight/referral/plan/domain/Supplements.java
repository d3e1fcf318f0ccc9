package org.waylight.referral.plan.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.referral.disclosure.domain.Disclosure;

/**
 * RES-3, DIS-7: which supplements a plan proposes. For each report that its recipient got there is
 * at most one to decide about, with all that is new since.
 */
public final class Supplements {
  /**
   * A report that its recipient got, looked at again.
   *
   * @param action that led to the report, of this plan or of a case's that joined it
   * @param disclosure what the policy answers about its recipient today
   * @param inWords nothing is new but that more was told
   * @param news tells what is new for the recipient from anything else; absent: nothing is
   */
  public record Got(
      UUID reportId,
      PlanAction action,
      Disclosure disclosure,
      boolean inWords,
      @Nullable String news) {}

  private Supplements() {}

  /** The supplements to decide about, without ids where they are new to the plan. */
  public static List<PlanAction> of(Plan plan, List<Got> reports, @Nullable Instant due) {
    return reports.stream().flatMap(got -> of(plan, got, due).stream()).toList();
  }

  private static Optional<PlanAction> of(Plan plan, Got got, @Nullable Instant due) {
    return switch (got.disclosure()) {
      // It stays in sight with the reason, until somebody may have it again or nothing is new.
      case Disclosure.Refused refused ->
          to(plan, got)
              .filter(action -> action.stage().open())
              .findFirst()
              .map(open -> open.answered(refused));
      case Disclosure.Allowed allowed ->
          Optional.ofNullable(got.news())
              .filter(news -> !declined(plan, got, news))
              .map(news -> proposed(got, news, allowed, due));
    };
  }

  private static PlanAction proposed(
      Got got, String news, Disclosure.Allowed allowed, @Nullable Instant due) {
    return got.action()
        .supplement(new PlanAction.Addition(got.reportId(), news), got.inWords(), allowed, due);
  }

  /** What was declined last is not asked again; more than that is. */
  private static boolean declined(Plan plan, Got got, String news) {
    return to(plan, got)
        .filter(action -> !action.stage().open())
        .max(
            Comparator.comparing(
                PlanAction::decidedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
        .filter(last -> last.stage() == ActionStage.DECLINED)
        .map(PlanAction::addition)
        .filter(addition -> addition.news().equals(news))
        .isPresent();
  }

  private static Stream<PlanAction> to(Plan plan, Got got) {
    return plan.actions().stream().filter(action -> action.addsTo(got.reportId()));
  }
}

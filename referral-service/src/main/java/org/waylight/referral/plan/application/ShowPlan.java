package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;

/** Shows a plan with exactly what each option would disclose; the reading is recorded (DIS-8). */
@ApplicationScoped
public class ShowPlan {
  /** A plan as it may be decided now. */
  public record Shown(Plan plan, List<ShownAction> actions) {}

  /**
   * An action with its preview.
   *
   * @param wouldDisclose the report, byte for byte; absent where nothing would leave or it was
   *     decided already
   * @param previewDigest what an approval must name; absent where it was decided already
   */
  public record ShownAction(
      PlanAction action, @Nullable String wouldDisclose, @Nullable String previewDigest) {
    @Override
    public String toString() {
      return "ShownAction[]";
    }
  }

  private final Plans plans;
  private final CaseFiles cases;
  private final Previews previews;
  private final AccessRecord access;

  @Inject
  public ShowPlan(Plans plans, CaseFiles cases, Previews previews, AccessRecord access) {
    this.plans = plans;
    this.cases = cases;
    this.previews = previews;
    this.access = access;
  }

  /** The case's plan, if it has one. */
  @Transactional
  public Optional<Shown> show(UUID caseId, String reader) {
    @Nullable Plan plan = plans.find(caseId).orElse(null);
    @Nullable CaseFile file = cases.find(caseId).orElse(null);
    if (plan == null || file == null) {
      return Optional.empty();
    }
    List<ShownAction> actions = plan.actions().stream().map(action -> show(action, file)).toList();
    if (actions.stream().anyMatch(action -> action.wouldDisclose() != null)) {
      access.append(
          new AccessEntry(
                  reader, "READ", "case", caseId, "to decide about the case's plan", null, null)
              .held(file.heldBy(reader)));
    }
    return Optional.of(new Shown(plan, actions));
  }

  private ShownAction show(PlanAction action, CaseFile file) {
    if (!action.stage().open()) {
      return new ShownAction(action, null, null);
    }
    Previews.Look look = previews.look(action, file);
    Previews.Preview preview = look.preview();
    return new ShownAction(look.action(), preview == null ? null : preview.text(), look.digest());
  }
}

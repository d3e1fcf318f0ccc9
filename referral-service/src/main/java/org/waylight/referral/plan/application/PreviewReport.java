package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.referral.disclosure.application.CaseFile;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.plan.domain.SummaryWarning;

/** Shows a report with a supervisor's summary before it is approved; nothing is stored (DIS-1). */
@ApplicationScoped
public class PreviewReport {
  /** What a supervisor sees, or why there is nothing to see. */
  public sealed interface Answer {
    /**
     * The report as it would leave.
     *
     * @param text byte for byte, with the summary
     * @param warnings what an approval with this summary must acknowledge
     */
    record Shown(String text, List<SummaryWarning> warnings, String previewDigest)
        implements Answer {
      @Override
      public String toString() {
        return "Shown[]";
      }
    }

    /** Nothing would leave. */
    record Refused(Refusal refusal) implements Answer {}
  }

  private final Plans plans;
  private final CaseFiles cases;
  private final Previews previews;
  private final CheckSummary checks;
  private final ReportWriter writer;
  private final AccessRecord access;

  @Inject
  public PreviewReport(
      Plans plans,
      CaseFiles cases,
      Previews previews,
      CheckSummary checks,
      ReportWriter writer,
      AccessRecord access) {
    this.plans = plans;
    this.cases = cases;
    this.previews = previews;
    this.checks = checks;
    this.writer = writer;
    this.access = access;
  }

  /** The report of an action with these words; the reading is recorded (DIS-8). */
  @Transactional
  public Answer preview(UUID caseId, UUID actionId, String summary, String reader) {
    Optional<PlanAction> action = plans.find(caseId).flatMap(plan -> plan.action(actionId));
    Optional<CaseFile> file = cases.find(caseId);
    if (action.isEmpty() || file.isEmpty()) {
      return new Answer.Refused(Refusal.NO_SUCH_ACTION);
    }
    if (!action.get().stage().open()) {
      return new Answer.Refused(Refusal.ALREADY_DECIDED);
    }
    Previews.Look look = previews.look(action.get(), file.get());
    Previews.Preview preview = look.preview();
    if (preview == null) {
      return new Answer.Refused(
          look.action().allowed() && look.action().addition() != null
              ? Refusal.NOTHING_NEW
              : Refusal.NOT_ALLOWED);
    }
    access.append(
        new AccessEntry(
                reader, "READ", "case", caseId, "to word the report of an action", null, null)
            .held(file.get().heldBy(reader)));
    return new Answer.Shown(
        writer.write(preview.body().with(summary)), checks.of(summary, file.get()), look.digest());
  }
}

package org.waylight.referral.restore.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.restore.KafkaPast;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.restore.RestoredTable;
import org.waylight.referral.plan.application.Decisions;
import org.waylight.referral.restore.domain.Findings;
import org.waylight.referral.restore.domain.ToldOfCase;

/**
 * After a restore: takes in again what referral itself told of cases since the moment the database
 * went back to. To do it twice changes nothing more.
 */
@ApplicationScoped
public class Reconcile {
  /** Who does it, where a person's name stands otherwise. */
  static final String ACTOR = "waylight-restore";

  private static final Logger LOG = Logger.getLogger(Reconcile.class);

  private final RestoredTable restores;
  private final KafkaPast past;
  private final ReconcileConsents consents;
  private final ReconcileReports reports;
  private final Decisions decisions;

  @Inject
  public Reconcile(
      RestoredTable restores,
      KafkaPast past,
      ReconcileConsents consents,
      ReconcileReports reports,
      Decisions decisions) {
    this.restores = restores;
    this.past = past;
    this.consents = consents;
    this.reports = reports;
    this.decisions = decisions;
  }

  /**
   * The end of what Kafka holds of cases and erasures now; what is before it must be taken first.
   */
  public KafkaPast.Mark mark() {
    return past.mark(List.of(Topics.CASES, Topics.ERASURES));
  }

  /**
   * Reconciles, if all before the mark has been taken.
   *
   * @return false if it is to be tried again
   */
  public boolean run(Restored restored, KafkaPast.Mark mark) {
    if (!past.taken(mark)) {
      return false;
    }
    Map<UUID, ToldOfCase> told = new LinkedHashMap<>();
    past.read(
        List.of(Topics.RESPONSES),
        restored.readFrom(),
        event -> {
          UUID caseId = caseOf(event.body());
          if (caseId != null) {
            told.computeIfAbsent(caseId, id -> new ToldOfCase()).take(event.body());
          }
        });
    Findings findings = new Findings();
    told.forEach((caseId, of) -> take(caseId, of, findings));
    restores.reconciled(
        restored, new String(EventJson.bytes(findings.found()), StandardCharsets.UTF_8));
    LOG.infof(
        "reconciled after the restore to %s: %s", restored.restoredTo(), findings.found().counts());
    return true;
  }

  private void take(UUID caseId, ToldOfCase told, Findings findings) {
    reports.continueVersions(caseId, told);
    for (ConsentChanged consent : told.consents().values()) {
      consents.take(consent, findings);
    }
    TreeSet<UUID> reportIds = new TreeSet<>(told.sent().keySet());
    reportIds.addAll(told.settled().keySet());
    for (UUID report : reportIds) {
      reports.take(caseId, report, told, findings);
    }
    for (ActionDecided approval : told.approvals().values()) {
      if (!decisions.decided(approval.actionId())) {
        findings.ask("approvalsToRepeat", caseId);
      }
    }
  }

  private static @Nullable UUID caseOf(Record event) {
    return switch (event) {
      case ConsentChanged consent -> consent.caseId();
      case ActionDecided decided -> decided.caseId();
      case PlanProposed plan -> plan.caseId();
      case ReportSent sent -> sent.caseId();
      case DeliverySettled settled -> settled.caseId();
      case OutcomeRecorded outcome -> outcome.caseId();
      default -> null;
    };
  }
}

package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/** A person reads a whole report; the reading is recorded (DIS-8). */
@ApplicationScoped
public class ReadReport {
  /** What there is to read. */
  public sealed interface Answer {
    /** The report, as approved. */
    record Read(StoredReport report, String json) implements Answer {
      @Override
      public String toString() {
        return "Read[]";
      }
    }

    /** What it rested on no longer holds: nobody is to hand it over, not on paper either. */
    record Withdrawn() implements Answer {}

    record Unknown() implements Answer {}
  }

  private final Paused paused;
  private final Reports reports;
  private final CaseFiles cases;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;
  private final ConsentGate gate;
  private final PersonalTexts texts;
  private final AccessRecord access;

  @Inject
  public ReadReport(
      Paused paused,
      Reports reports,
      CaseFiles cases,
      StillAllowed stillAllowed,
      Settlement settlement,
      ConsentGate gate,
      PersonalTexts texts,
      AccessRecord access) {
    this.paused = paused;
    this.reports = reports;
    this.cases = cases;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
    this.gate = gate;
    this.texts = texts;
    this.access = access;
  }

  /** The report, if it was not withdrawn. */
  @Transactional
  public Answer read(UUID reportId, String by, String purpose) {
    paused.refuse();
    reports.caseOf(reportId).ifPresent(gate::pass);
    @Nullable StoredReport report = reports.lock(reportId).orElse(null);
    if (report == null) {
      return new Answer.Unknown();
    }
    if (report.delivery().stage().fetchable() && !stillAllowed.check(report)) {
      settlement.settle(report, Stage.WITHDRAWN);
      return new Answer.Withdrawn();
    }
    if (report.delivery().stage() == Stage.WITHDRAWN) {
      return new Answer.Withdrawn();
    }
    String json = texts.open(report.body(), reportId, StoredReport.BODY);
    if (json.isEmpty()) {
      return new Answer.Withdrawn(); // Its case was erased.
    }
    access.append(
        report
            .readBy(by, purpose)
            .held(cases.find(report.caseId()).map(file -> file.heldBy(by)).orElse(null)));
    return new Answer.Read(report, json);
  }
}

package org.waylight.referral.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.platform.erasure.ProveErasure;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.referral.delivery.application.StopReports;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/**
 * Erases what referral has of a case, in the inbox's transaction, and proves it (RES-4). The gate
 * keeps it apart from a report that is just leaving: that left before, or never leaves.
 */
@ApplicationScoped
public class EraseCases implements EventHandler {
  private final ConsentGate gate;
  private final CaseFiles files;
  private final StopReports reports;
  private final ErasedCases erased;
  private final PersonalTexts texts;
  private final ProveErasure prove;
  private final Clock clock;

  @Inject
  public EraseCases(
      ConsentGate gate,
      CaseFiles files,
      StopReports reports,
      ErasedCases erased,
      PersonalTexts texts,
      ProveErasure prove,
      Clock clock) {
    this.gate = gate;
    this.files = files;
    this.reports = reports;
    this.erased = erased;
    this.texts = texts;
    this.prove = prove;
    this.clock = clock;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (event.body() instanceof CaseErased told) {
        erase(told);
      }
    }
  }

  private void erase(CaseErased told) {
    TreeSet<UUID> cases = new TreeSet<>(told.joinedCaseIds());
    cases.add(told.caseId());
    cases.forEach(gate::close);
    files.lockVersions(cases);
    Instant now = clock.instant();
    List<ErasedCount> counts = new ArrayList<>();
    counts.add(new ErasedCount("reportsStopped", reports.stopAll(cases)));
    erased.mark(cases, now);
    counts.addAll(erased.empty(cases));
    counts.add(new ErasedCount("reportBodies", emptyBodies(cases)));
    prove.of(told, cases, counts, now);
  }

  /** What a report said goes; that it left, to whom and on which basis stays (DIS-8). */
  private int emptyBodies(TreeSet<UUID> cases) {
    Map<UUID, SealedText> nothing = new HashMap<>();
    for (UUID report : erased.reports(cases)) {
      nothing.put(report, texts.seal("", report, StoredReport.BODY));
    }
    erased.replaceBodies(nothing);
    return nothing.size();
  }
}

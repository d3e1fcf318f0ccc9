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
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
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
  /** Who erases, in the access record and in proofs. */
  private static final String SERVICE = "referral";

  private final ConsentGate gate;
  private final CaseFiles files;
  private final StopReports reports;
  private final ErasedCases erased;
  private final PersonalTexts texts;
  private final DeadLetters deadLetters;
  private final AccessRecord access;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public EraseCases(
      ConsentGate gate,
      CaseFiles files,
      StopReports reports,
      ErasedCases erased,
      PersonalTexts texts,
      DeadLetters deadLetters,
      AccessRecord access,
      Outbox outbox,
      Clock clock) {
    this.gate = gate;
    this.files = files;
    this.reports = reports;
    this.erased = erased;
    this.texts = texts;
    this.deadLetters = deadLetters;
    this.access = access;
    this.outbox = outbox;
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
    counts.add(
        new ErasedCount(
            "deadLetters",
            deadLetters.discardKeyed(
                cases.stream().map(UUID::toString).toList(), SERVICE, "case erased")));
    access.append(
        new AccessEntry(
            SERVICE,
            "ERASED",
            "case",
            told.caseId(),
            "triage told of it, round " + told.round(),
            null,
            told.policyVersion()));
    outbox.add(
        OutgoingEvent.of(
            Topics.ERASURES,
            told.caseId().toString(),
            new ErasureProven(told.caseId(), SERVICE, told.round(), counts, now)));
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

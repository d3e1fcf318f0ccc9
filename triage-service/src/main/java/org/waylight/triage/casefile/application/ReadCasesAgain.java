package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;

/**
 * Reads cases that are not closed again when other indicators came into use, a few at a time: what
 * they find that was missed is told like a new message, and nothing is lowered (TRI-2).
 */
@ApplicationScoped
public class ReadCasesAgain {
  private static final int AT_ONCE = 50;

  private final PastCases cases;
  private final OpenedCases opened;
  private final CaseNews news;
  private final ClockPolicies clocks;
  private final TextReader reader;
  private final Clock clock;

  @Inject
  public ReadCasesAgain(
      PastCases cases,
      OpenedCases opened,
      CaseNews news,
      ClockPolicies clocks,
      TextReader reader,
      Clock clock) {
    this.cases = cases;
    this.opened = opened;
    this.news = news;
    this.clocks = clocks;
    this.reader = reader;
    this.clock = clock;
  }

  /** Reads some; returns how many, none if all have been read. */
  @Transactional
  public int some() {
    String version = reader.indicatorsVersion();
    List<CaseFile> files = cases.assessedOtherwise(version, AT_ONCE);
    if (files.isEmpty()) {
      return 0;
    }
    Map<UUID, MessageReading> readings = OpenedCases.read(reader, opened.of(files));
    Circumstances now = new Circumstances(clock.instant(), clocks.current(), version);
    List<CaseChange> changes =
        files.stream().map(file -> new CaseChange(file, file.readAgain(readings, now))).toList();
    cases.keep(readingsIn(changes, readings));
    news.publish(changes, Map.of(), List.of(), now.now());
    return files.size();
  }

  private static List<MessageReading> readingsIn(
      List<CaseChange> changes, Map<UUID, MessageReading> anew) {
    List<MessageReading> kept = new ArrayList<>();
    for (CaseChange change : changes) {
      change.after().signals().stream()
          .flatMap(signal -> signal.messages().stream())
          .filter(message -> anew.containsKey(message.id()))
          .forEach(message -> kept.add(message.reading()));
    }
    return kept;
  }
}

package org.waylight.triage.assessment.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.triage.assessment.domain.Leanings.Lean;

/**
 * How text, statements and decisions make a reading (TRI-2): a decision outranks a statement, a
 * statement outranks text, text only ever raises, and only a person lowers.
 */
final class RiskReadings {
  private RiskReadings() {}

  static List<RiskReading> of(Findings findings, Stated stated, List<ReadingDecision> decisions) {
    return Arrays.stream(ReadingKind.values())
        .map(kind -> one(kind, findings, stated, latest(kind, decisions)))
        .toList();
  }

  private static RiskReading one(
      ReadingKind kind, Findings findings, Stated stated, Optional<ReadingDecision> decided) {
    Finding finding = Finding.reading(kind);
    Optional<Lean> lean = findings.leanings().concluded(finding.toString());
    boolean written = findings.has(finding) || lean.isPresent();
    List<Evidence> evidence =
        Stream.concat(
                findings.evidence(finding).stream(),
                lean.stream().flatMap(l -> l.evidence().stream()))
            .distinct()
            .toList();
    Answer answer = stated.answer(kind);
    if (decided.isPresent()) {
      ReadingDecision decision = decided.get();
      boolean newlyWritten =
          written
              && evidence.stream().anyMatch(e -> !decision.considered().contains(e.messageId()));
      boolean newlyStated = answer == Answer.YES && decision.statedThen() != Answer.YES;
      boolean raises = decision.value() == Answer.YES || newlyWritten || newlyStated;
      return new RiskReading(
          kind,
          decision.value(),
          decision.standing(),
          raises,
          evidence,
          answer,
          decision.decidedBy());
    }
    if (answer != Answer.UNKNOWN) {
      boolean raises = answer == Answer.YES || written;
      return new RiskReading(kind, answer, Standing.STATED, raises, evidence, answer, null);
    }
    Answer read = written ? Answer.YES : Answer.UNKNOWN;
    return new RiskReading(kind, read, Standing.READ, written, evidence, answer, null);
  }

  private static Optional<ReadingDecision> latest(
      ReadingKind kind, List<ReadingDecision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.kind() == kind)
        .max(Comparator.comparing(ReadingDecision::at));
  }
}

package org.waylight.triage.erasure.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.RiskReading;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.casefile.domain.StatedPlace;

/**
 * What stays of a case that was erased: what statistics count, as codes, and when it was. Nobody's
 * words, no persons, no place narrower than a state, nothing that was read where in a text.
 */
public final class Tombstone {
  /** Conclusions that statistics count: how strong, how many. */
  private static final Set<String> COUNTED = Set.of("INDICATOR_LEVEL", "POTENTIAL_VICTIMS");

  private Tombstone() {}

  /** The case as it stays. */
  public static CaseFile of(CaseFile file) {
    return new CaseFile(
        file.id(),
        file.version() + 1,
        file.state(),
        file.openedAt(),
        file.signals().stream().map(Tombstone::of).toList(),
        List.of(),
        List.of(),
        List.of(),
        null,
        file.clock(),
        of(file.assessment()),
        file.mergedInto());
  }

  private static Signal of(Signal signal) {
    return new Signal(
        signal.id(),
        signal.channel(),
        signal.gateway(),
        signal.receivedAt(),
        null,
        signal.received(),
        signal.linkedSignalId(),
        signal.unresolvedReceipt(),
        of(signal.facts()),
        List.of());
  }

  private static Facts of(Facts facts) {
    return new Facts(
        Map.of(),
        List.of(),
        facts.places().stream().limit(1).map(Tombstone::region).toList(),
        facts.language(),
        facts.kind(),
        false,
        Map.of(),
        null,
        List.of());
  }

  private static StatedPlace region(StatedPlace place) {
    return new StatedPlace(place.country(), place.state(), null, null, null, null, null);
  }

  private static Assessment of(Assessment assessment) {
    return new Assessment(
        assessment.type(),
        assessment.requestType(),
        assessment.urgency(),
        assessment.urgencyRules(),
        assessment.topics(),
        Set.of(),
        Set.of(),
        assessment.industries(),
        Arrays.stream(ReadingKind.values()).map(Tombstone::unread).toList(),
        Set.of(),
        assessment.actionable(),
        assessment.sufficient(),
        assessment.readable(),
        assessment.language(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        assessment.conclusions().stream()
            .filter(conclusion -> COUNTED.contains(conclusion.about()))
            .map(c -> new Conclusion(c.about(), c.value(), c.rule(), List.of(), List.of()))
            .toList(),
        List.of(),
        assessment.indicatorsVersion());
  }

  private static RiskReading unread(ReadingKind kind) {
    return new RiskReading(
        kind, Answer.UNKNOWN, Standing.READ, false, List.of(), Answer.UNKNOWN, null);
  }
}

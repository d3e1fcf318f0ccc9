package org.waylight.triage.casefile.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.assessment.domain.Stated;

/** Gathers what was stated in all signals of a case, without any personal words. */
final class StatedInCase {
  private static final Set<String> REACHING =
      Set.of(SealedFields.CONTACT_PHONE, SealedFields.CONTACT_EMAIL, SealedFields.CONTACT_ADDRESS);

  private StatedInCase() {}

  static Stated of(List<Signal> signals, @Nullable Raised raised, List<UUID> toldIn) {
    List<Facts> facts = signals.stream().map(Signal::facts).toList();
    return new Stated(
        answers(facts),
        facts.stream().flatMap(f -> f.ages().stream()).distinct().sorted().toList(),
        facts.stream().anyMatch(f -> !f.places().isEmpty()),
        signals.stream().anyMatch(signal -> signal.occurredAt() != null),
        facts.stream().anyMatch(f -> f.texts().keySet().stream().anyMatch(REACHING::contains)),
        facts.stream()
            .flatMap(f -> f.consents().stream())
            .anyMatch(consent -> consent.state() == ConsentState.GIVEN),
        facts.stream()
            .map(Facts::language)
            .filter(Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null),
        facts.stream().map(Facts::kind).collect(Collectors.toSet()),
        raised != null,
        toldIn.size(),
        signals.stream().anyMatch(Signal::unresolvedReceipt),
        toldIn);
  }

  private static Map<ReadingKind, Answer> answers(List<Facts> facts) {
    Map<ReadingKind, Answer> heaviest = new EnumMap<>(ReadingKind.class);
    for (Facts each : facts) {
      each.answers()
          .forEach(
              (kind, answer) ->
                  heaviest.merge(kind, answer, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    }
    return heaviest;
  }
}

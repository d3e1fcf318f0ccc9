package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.assessment.domain.Some;

/** Signals and circumstances for tests. */
final class SomeSignals {
  static final Circumstances NOW = at(Duration.ZERO);

  private SomeSignals() {}

  static Circumstances at(Duration later) {
    return new Circumstances(Some.NOW.plus(later), ClockPolicy.BUILT_IN, "en@1");
  }

  static Signal signal(Facts facts, String... findings) {
    return signal(UUID.randomUUID(), null, facts, findings);
  }

  static Signal signal(UUID id, @Nullable UUID linked, Facts facts, String... findings) {
    return new Signal(
        id,
        Channel.TEXT,
        "test",
        Some.NOW,
        null,
        true,
        linked,
        false,
        facts,
        List.of(message(1, findings)));
  }

  static Message message(long order, String... findings) {
    UUID id = UUID.randomUUID();
    return new Message(
        id, order, Instant.EPOCH, MessageAuthor.SIGNALER, Some.message(id, findings));
  }

  static Signal more(Signal signal, String... findings) {
    return new Signal(
        signal.id(),
        Channel.TEXT,
        "test",
        Some.NOW.plusSeconds(60),
        null,
        false,
        null,
        false,
        Facts.NONE,
        List.of(message(2, findings)));
  }

  static Facts kind(SignalerKind kind) {
    return new Facts(Map.of(), List.of(), List.of(), null, kind, false, Map.of(), null, List.of());
  }

  static Facts ages(Integer... ages) {
    return new Facts(
        Map.of(),
        List.of(ages),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        null,
        List.of());
  }

  static Facts answer(ReadingKind kind, Answer answer) {
    return new Facts(
        Map.of(kind, answer),
        List.of(),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        null,
        List.of());
  }

  static CaseFile open(Signal... signals) {
    return CaseFile.open(UUID.randomUUID(), List.of(signals), NOW);
  }
}

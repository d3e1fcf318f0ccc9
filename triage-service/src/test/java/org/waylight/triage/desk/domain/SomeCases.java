package org.waylight.triage.desk.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.triage.assessment.domain.Some;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.ClockPolicy;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.MoveResult;
import org.waylight.triage.casefile.domain.Signal;

/** Cases for tests of the desk. */
final class SomeCases {
  private SomeCases() {}

  static Circumstances after(Duration time) {
    return new Circumstances(Some.NOW.plus(time), ClockPolicy.BUILT_IN, "en@1");
  }

  /** A case of one signal whose text speaks for these findings, opened now. */
  static CaseFile open(Facts facts, String... findings) {
    return CaseFile.open(UUID.randomUUID(), List.of(signal(facts, findings)), after(Duration.ZERO));
  }

  static CaseFile open(String... findings) {
    return open(Facts.NONE, findings);
  }

  static Signal signal(Facts facts, String... findings) {
    UUID message = UUID.randomUUID();
    return new Signal(
        UUID.randomUUID(),
        Channel.TEXT,
        "test",
        Some.NOW,
        null,
        true,
        null,
        false,
        facts,
        List.of(
            new Message(
                message,
                1,
                Instant.EPOCH,
                MessageAuthor.SIGNALER,
                Some.message(message, findings))));
  }

  static CaseFile moved(MoveResult result) {
    if (result instanceof MoveResult.Moved(CaseFile file)) {
      return file;
    }
    throw new AssertionError("refused: " + result);
  }
}

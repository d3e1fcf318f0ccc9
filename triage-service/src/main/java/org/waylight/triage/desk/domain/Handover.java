package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.MoveResult;

/**
 * Cases that a supervisor hands over, with one note for all of them. Whoever gets them makes a
 * review of their own (TRI-9); a clock that has not been met runs on (TRI-10).
 *
 * @param to absent: back to the queue
 */
public record Handover(
    UUID id, String from, @Nullable String to, Instant at, @Nullable SealedText note) {
  /** The field its note is sealed under. */
  public static final String NOTE = "handover";

  /** The case with its new holder, or with nobody; only who has it can hand it over. */
  public MoveResult of(CaseFile file, Circumstances now) {
    if (!file.state().holder().map(from::equals).orElse(true)) {
      return new MoveResult.HeldBy(file.state().holder().orElseThrow());
    }
    return to == null ? file.release(from, now) : file.takeOver(to, now);
  }

  /** As the case's history has it. */
  public Deed deed() {
    return to == null
        ? new Deed(Deed.Kind.HANDED_BACK, from, null)
        : new Deed(Deed.Kind.HANDED_OVER, from, to);
  }
}

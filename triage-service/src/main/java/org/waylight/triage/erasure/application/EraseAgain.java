package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.outbox.Outbox;
import org.waylight.triage.erasure.domain.Erasure;

/**
 * After a restore: tells again of a case that was erased. What triage itself no longer knows as
 * erased is only asked for, and a supervisor confirms it: nobody erases by a list of ids alone.
 */
@ApplicationScoped
public class EraseAgain {
  private final ErasureStore erasures;
  private final EraseCase erase;
  private final Outbox outbox;
  private final AccessRecord record;
  private final Clock clock;

  @Inject
  public EraseAgain(
      ErasureStore erasures, EraseCase erase, Outbox outbox, AccessRecord record, Clock clock) {
    this.erasures = erasures;
    this.erase = erase;
    this.outbox = outbox;
    this.record = record;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    TOLD_AGAIN,
    /** A supervisor is to confirm it. */
    TO_BE_CONFIRMED,
    /** The case is not here, or it has to stay. */
    REFUSED
  }

  /** One case; a problem says why it is refused, as when it is erased for the first time. */
  @Transactional
  public Outcome again(UUID caseId, String by) {
    record.append(
        new AccessEntry(by, "ERASE_AGAIN", "case", caseId, "after a restore", null, null));
    Erasure known = erasures.of(caseId).map(ErasureStore.Proven::erasure).orElse(null);
    Instant now = clock.instant();
    if (known == null) {
      erase.hold(caseId);
      erasures.save(
          new Erasure(
              caseId,
              ErasureCause.REQUEST,
              null,
              new Erasure.Requested(by, now, null),
              null,
              null));
      return Outcome.TO_BE_CONFIRMED;
    }
    if (known.done() == null) {
      return Outcome.TO_BE_CONFIRMED;
    }
    tellAgain(known, known.done(), now);
    return Outcome.TOLD_AGAIN;
  }

  private void tellAgain(Erasure known, Erasure.Done done, Instant now) {
    int round = done.round() + 1;
    erasures.told(known.caseId(), round, now);
    outbox.add(
        EraseCase.told(
            new Erasure(
                known.caseId(),
                known.cause(),
                known.policyVersion(),
                known.requested(),
                known.confirmedBy(),
                new Erasure.Done(
                    done.at(),
                    done.joinedCaseIds(),
                    done.signalIds(),
                    done.counts(),
                    round,
                    now))));
  }
}

package org.waylight.intake.application;

import java.time.Instant;
import java.util.UUID;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.domain.ContentHash;

/**
 * A signal as it is known to intake: nothing personal.
 *
 * @param lane the lane it was first put on; it never changes, so that a replayed answer repeats it
 * @param laneNow urgent as soon as any message of it was
 */
public record StoredSignal(
    UUID signalId,
    String gateway,
    Channel channel,
    Lane lane,
    Lane laneNow,
    ContentHash contentHash,
    Instant receivedAt,
    boolean receiptUnresolved,
    int messages) {
  /** The signal once a message has put it on the urgent lane. */
  public StoredSignal onUrgentLane() {
    return new StoredSignal(
        signalId,
        gateway,
        channel,
        lane,
        Lane.URGENT,
        contentHash,
        receivedAt,
        receiptUnresolved,
        messages);
  }
}

package org.waylight.intake.outbound;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.application.NewSignal;
import org.waylight.intake.domain.ContentHash;
import org.waylight.platform.outbox.OutboxRow;

/**
 * A signal on its way into the database, with the event that tells of it.
 *
 * @param outgoing nothing if triage knows it already
 */
record SignalRow(NewSignal signal, @Nullable OutboxRow outgoing) {
  UUID id() {
    return event().signalId();
  }

  SignalReceived event() {
    return signal.event();
  }

  /** The messages it came with. */
  Stream<Said> said() {
    List<SignalMessage> messages = event().messages();
    return IntStream.range(0, messages.size())
        .mapToObj(
            place ->
                new Said(
                    id(),
                    messages.get(place),
                    signal.messageHashes().get(place),
                    signal.submission()));
  }

  /** One message of a signal. */
  record Said(
      UUID signalId, SignalMessage message, ContentHash contentHash, @Nullable UUID submission) {}
}

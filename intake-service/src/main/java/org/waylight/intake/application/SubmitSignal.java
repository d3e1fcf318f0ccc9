package org.waylight.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.LaneRule;
import org.waylight.intake.domain.Receipts;
import org.waylight.intake.domain.Submission;
import org.waylight.intake.domain.SubmittedMessage;

/** Takes a signal from a gateway: once durable, it is accepted (INT-1, INT-2). */
@ApplicationScoped
public class SubmitSignal {
  private static final Logger LOG = Logger.getLogger(SubmitSignal.class);

  private final DerivedIds ids;
  private final Receipts receipts;
  private final Sealing sealing;
  private final Lanes lanes;
  private final SignalStore store;
  private final Clock clock;

  SubmitSignal(
      DerivedIds ids,
      Receipts receipts,
      Sealing sealing,
      Lanes lanes,
      SignalStore store,
      Clock clock) {
    this.ids = ids;
    this.receipts = receipts;
    this.sealing = sealing;
    this.lanes = lanes;
    this.store = store;
    this.clock = clock;
  }

  /** What became of a submission. */
  public sealed interface Outcome {}

  /**
   * It is durable, now or since an earlier submission of the same.
   *
   * @param receiptUnresolved the receipt quoted belongs to no signal
   */
  public record Accepted(UUID signalId, String receipt, Lane lane, boolean receiptUnresolved)
      implements Outcome {}

  /** Its key was used before, with other content; nothing was stored. */
  public record KeyReused() implements Outcome {}

  /** Stores the signal, or answers as it did when the same came before. */
  public Outcome submit(Submission submission) {
    UUID signalId = ids.signal(submission.gateway(), submission.key());
    SignalReceived event = event(signalId, submission);
    List<ContentHash> messageHashes =
        submission.messages().stream().map(SubmittedMessage::contentHash).toList();
    if (store.store(new NewSignal(event, submission.contentHash(), messageHashes, null))) {
      return accepted(signalId, event.lane(), event.receiptUnresolved());
    }
    StoredSignal earlier = store.signal(signalId).orElseThrow();
    if (!earlier.contentHash().equals(submission.contentHash())) {
      LOG.warnf(
          "INT-2: %s used the key of signal %s again with other content: refused",
          submission.gateway(), signalId);
      return new KeyReused();
    }
    return accepted(signalId, earlier.lane(), earlier.receiptUnresolved());
  }

  private Accepted accepted(UUID signalId, Lane lane, boolean receiptUnresolved) {
    return new Accepted(signalId, receipts.of(signalId), lane, receiptUnresolved);
  }

  private SignalReceived event(UUID signalId, Submission submission) {
    var now = clock.instant();
    Optional<UUID> linked = linked(submission.receiptQuoted());
    StatedFacts facts = sealing.facts(signalId, submission.facts());
    LaneRule.Finding lane =
        lanes.of(facts, submission.messages().stream().map(SubmittedMessage::text).toList());
    return new SignalReceived(
        signalId,
        submission.gateway(),
        submission.channel(),
        lane.lane(),
        now,
        submission.occurredAt(),
        sealing.firstMessages(signalId, submission.messages(), now),
        facts,
        linked.orElse(null),
        submission.receiptQuoted() != null && linked.isEmpty(),
        null,
        lane.rule());
  }

  private Optional<UUID> linked(@Nullable String receiptQuoted) {
    return Optional.ofNullable(receiptQuoted).flatMap(receipts::resolve).filter(store::mayExist);
  }
}

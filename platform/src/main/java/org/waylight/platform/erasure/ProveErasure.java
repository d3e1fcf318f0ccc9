package org.waylight.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.platform.service.ServiceName;

/**
 * The end of an erasure in a service: its dead letters of the case go too, the access record has
 * it, and triage is told what was erased (RES-4).
 */
@ApplicationScoped
public class ProveErasure {
  private final ServiceName service;
  private final DeadLetters deadLetters;
  private final AccessRecord access;
  private final Outbox outbox;

  @Inject
  public ProveErasure(
      ServiceName service, DeadLetters deadLetters, AccessRecord access, Outbox outbox) {
    this.service = service;
    this.deadLetters = deadLetters;
    this.access = access;
    this.outbox = outbox;
  }

  /**
   * Proves it, in the transaction that erases.
   *
   * @param keys by which dead letters about the case came
   * @param erased what the service itself has erased
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(CaseErased told, Collection<UUID> keys, List<ErasedCount> erased, Instant now) {
    List<ErasedCount> counts = new ArrayList<>(erased);
    counts.add(
        new ErasedCount(
            "deadLetters",
            deadLetters.discardKeyed(
                keys.stream().map(UUID::toString).toList(), service.value(), "case erased")));
    access.append(
        new AccessEntry(
            service.value(),
            "ERASED",
            "case",
            told.caseId(),
            "triage told of it, round " + told.round(),
            null,
            told.policyVersion()));
    outbox.add(
        OutgoingEvent.of(
            Topics.ERASURES,
            told.caseId().toString(),
            new ErasureProven(told.caseId(), service.value(), told.round(), counts, now)));
  }
}

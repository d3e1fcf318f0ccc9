package org.waylight.triage.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.platform.deadletter.DeadLetters;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.erasure.domain.Erasure;
import org.waylight.triage.erasure.domain.Tombstone;
import org.waylight.triage.retention.application.HoldStore;
import org.waylight.triage.ties.application.ForgetTies;

/**
 * Erases a case with all that joined it, in one transaction, and tells the other services. What
 * comes for its signals meanwhile waits, as where cases join.
 */
@ApplicationScoped
public class EraseCase {
  private final CaseStore cases;
  private final PersonalTraces traces;
  private final ErasureStore erasures;
  private final HoldStore holds;
  private final ForgetTies ties;
  private final DeadLetters deadLetters;
  private final CaseHistory history;
  private final Outbox outbox;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  @SuppressWarnings("TooManyParameters")
  public EraseCase(
      CaseStore cases,
      PersonalTraces traces,
      ErasureStore erasures,
      HoldStore holds,
      ForgetTies ties,
      DeadLetters deadLetters,
      CaseHistory history,
      Outbox outbox,
      TimeOrderedIds ids,
      Clock clock) {
    this.cases = cases;
    this.traces = traces;
    this.erasures = erasures;
    this.holds = holds;
    this.ties = ties;
    this.deadLetters = deadLetters;
    this.history = history;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A case that may be erased, and all that is erased with it, held until the transaction ends.
   *
   * @param signals every id by which its signals came
   */
  record Held(CaseFile root, Map<UUID, CaseFile> files, Set<UUID> signals) {}

  /**
   * Holds a case; a problem says why it may not be erased: 404, 410 it is, 409 it is open, joined
   * another, or is under hold, 412 it changes just now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Held hold(UUID caseId) {
    List<UUID> all = cases.withJoined(caseId);
    Set<UUID> signals = traces.signalsOf(all);
    traces.holdConversations(signals);
    cases.holdSignals(signals);
    Map<UUID, CaseFile> files = cases.loadForChange(all);
    CaseFile root = files.get(caseId);
    if (root == null) {
      throw ProblemException.of(Problem.notFound("There is no such case."));
    }
    if (!traces.signalsOf(cases.withJoined(caseId)).equals(signals)) {
      throw ProblemException.of(
          Problem.preconditionFailed("Something came for the case just now. Read it again."));
    }
    refuseWhatStays(root, all);
    return new Held(root, files, signals);
  }

  private void refuseWhatStays(CaseFile root, Collection<UUID> all) {
    if (root.mergedInto() != null) {
      throw ProblemException.of(
          Problem.conflict(
              "case-joined",
              "It is part of case "
                  + root.mergedInto()
                  + ": erase that one, or part it from there first."));
    }
    if (!(root.state() instanceof CaseState.Closed)) {
      throw ProblemException.of(
          Problem.conflict("case-open", "The case is open: close it first, then erase it."));
    }
    if (all.stream().anyMatch(id -> holds.inForce(id).isPresent())) {
      throw ProblemException.of(
          Problem.conflict(
              "case-on-hold",
              "The case, or one that joined it, is under legal hold: nothing of it is erased"
                  + " until the hold is lifted."));
    }
  }

  /** Erases what is held. */
  @Transactional(Transactional.TxType.MANDATORY)
  Erasure erase(Held held, Erasure asked, String by) {
    Instant now = clock.instant();
    UUID root = held.root().id();
    List<UUID> all = List.copyOf(held.files().keySet());
    List<UUID> joined = all.stream().filter(id -> !id.equals(root)).sorted().toList();
    List<UUID> signals = held.signals().stream().sorted().toList();
    Erasure.Requested requested = asked.requested();
    Erasure erasure =
        new Erasure(
            root,
            asked.cause(),
            asked.policyVersion(),
            requested == null ? null : new Erasure.Requested(requested.by(), requested.at(), null),
            asked.confirmedBy(),
            new Erasure.Done(now, joined, signals, List.of(), 1, now));
    erasures.save(erasure);
    List<CaseChange> changes =
        held.files().values().stream()
            .map(file -> new CaseChange(file, Tombstone.of(file)))
            .toList();
    cases.save(changes, Map.of());
    List<ErasedCount> counts = new ArrayList<>(traces.erase(root, all, signals, now));
    counts.add(new ErasedCount("ties", ties.forget(signals)));
    counts.add(
        new ErasedCount(
            "deadLetters",
            deadLetters.discardKeyed(
                signals.stream().map(UUID::toString).toList(), Deed.TRIAGE, "case erased")));
    traces.rehome(newHomes(held));
    erasures.saveCounts(root, counts);
    tell(changes, by, now);
    outbox.add(told(erasure));
    return erasure;
  }

  /** Every signal that a case's row was kept under gets an heir, which opens a case if it must. */
  private Map<UUID, UUID> newHomes(Held held) {
    Map<UUID, UUID> homes = new HashMap<>();
    Set<UUID> kept = new HashSet<>();
    held.files().values().forEach(file -> file.signals().forEach(s -> kept.add(s.id())));
    kept.forEach(signal -> homes.put(signal, ids.next()));
    return homes;
  }

  private void tell(List<CaseChange> changes, String by, Instant now) {
    history.add(
        changes.stream()
            .map(
                change ->
                    new RecordedDeed(
                        change.after().id(),
                        change.after().version(),
                        now,
                        new Deed(Deed.Kind.ERASED, by, null)))
            .toList());
  }

  /** What the other services are told of an erasure that was done. */
  static OutgoingEvent told(Erasure erasure) {
    Erasure.Done done = Objects.requireNonNull(erasure.done(), "it is not erased");
    return OutgoingEvent.of(
        Topics.ERASURES,
        erasure.caseId().toString(),
        new CaseErased(
            erasure.caseId(),
            done.round(),
            done.joinedCaseIds(),
            done.signalIds(),
            erasure.cause(),
            erasure.policyVersion(),
            done.at()));
  }
}

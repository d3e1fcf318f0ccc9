package org.waylight.triage.ties.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.casefile.application.SignalTies;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Joined;
import org.waylight.triage.casefile.domain.Message;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.ties.domain.JoinEntry;
import org.waylight.triage.ties.domain.Signature;
import org.waylight.triage.ties.domain.Tie;
import org.waylight.triage.ties.domain.TieKey;
import org.waylight.triage.ties.domain.TieKind;
import org.waylight.triage.ties.domain.Ties;

/**
 * Notices what signals share with those known before, in the transaction that takes them in. Taking
 * them in again, or in another order, ends in the same ties.
 */
@ApplicationScoped
public class NoticeTies implements SignalTies {
  private final TieStore store;
  private final TieHashes hashes;
  private final NamedKeys named;
  private final JoinHistory history;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public NoticeTies(
      TieStore store,
      TieHashes hashes,
      NamedKeys named,
      JoinHistory history,
      TimeOrderedIds ids,
      Clock clock) {
    this.store = store;
    this.hashes = hashes;
    this.named = named;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void note(List<Signal> signals, List<Text> opened) {
    Map<UUID, Text> texts = new HashMap<>();
    opened.forEach(text -> texts.put(text.messageId(), text));
    Map<UUID, Signature> brought = new HashMap<>();
    List<TieKey> keys = new ArrayList<>();
    for (Signal signal : signals) {
      for (Message message : signal.messages()) {
        Text text = texts.get(message.id());
        // What the system itself wrote, all signals share.
        if (text != null && message.author() != MessageAuthor.SYSTEM) {
          hashes
              .shingles()
              .signature(text.words())
              .ifPresent(signature -> brought.merge(signal.id(), signature, Signature::and));
          keys.addAll(named.of(signal.id(), text));
        }
      }
    }
    keys.addAll(keepSignatures(brought));
    store.saveKeys(keys);
    store.saveTies(ties(keys, brought));
  }

  @Override
  public void joined(List<CaseChange> changes) {
    Map<UUID, CaseFile> before = new HashMap<>();
    for (CaseChange change : changes) {
      if (change.before() != null) {
        before.put(change.after().id(), change.before());
      }
    }
    List<JoinEntry> joins = new ArrayList<>();
    for (CaseChange change : changes) {
      CaseFile given = change.before();
      UUID into = change.after().mergedInto();
      CaseFile kept = into == null ? null : before.get(into);
      if (given != null && kept != null && given.mergedInto() == null) {
        joins.add(
            new JoinEntry(
                ids.next(),
                JoinEntry.Kind.JOINED,
                kept.id(),
                given.id(),
                "triage",
                clock.instant(),
                null,
                Joined.of(kept, given)));
      }
    }
    history.add(joins);
  }

  /** Looks again for ties of signals: two that came at the same moment did not see each other. */
  void lookAgain(Collection<UUID> signalIds) {
    Map<UUID, Signature> signatures = store.signatures(signalIds);
    List<TieKey> keys = new ArrayList<>(store.keys(signalIds));
    signatures.forEach((id, signature) -> keys.addAll(bands(id, signature)));
    store.saveTies(ties(keys, signatures));
  }

  /** Grows the signatures by what was brought; the bands they have now. */
  private List<TieKey> keepSignatures(Map<UUID, Signature> brought) {
    Map<UUID, Signature> known = store.signatures(brought.keySet());
    List<TieKey> outdated = new ArrayList<>();
    List<TieKey> now = new ArrayList<>();
    known.forEach(
        (id, before) -> {
          Signature grown = brought.merge(id, before, Signature::and);
          if (grown.equals(before)) {
            return;
          }
          outdated.addAll(bands(id, before));
        });
    brought.forEach((id, signature) -> now.addAll(bands(id, signature)));
    outdated.removeAll(now);
    store.saveSignatures(brought, outdated);
    return now;
  }

  List<TieKey> bands(UUID signalId, Signature signature) {
    return LongStream.of(signature.bands(hashes.hash()))
        .mapToObj(band -> new TieKey(signalId, TieKind.TEXT, band, null))
        .toList();
  }

  private List<Tie> ties(List<TieKey> keys, Map<UUID, Signature> own) {
    if (keys.isEmpty()) {
      return List.of();
    }
    // One more than says nothing, and the signal itself.
    Map<Long, List<TieKey>> shared =
        store.holders(keys.stream().map(TieKey::key).distinct().toList(), Ties.COMMON + 2);
    Set<UUID> alike = new HashSet<>();
    shared.values().stream()
        .flatMap(List::stream)
        .filter(key -> key.kind() == TieKind.TEXT)
        .forEach(key -> alike.add(key.signalId()));
    alike.removeAll(own.keySet());
    Map<UUID, Signature> signatures = new HashMap<>(store.signatures(alike));
    signatures.putAll(own);
    Map<UUID, List<TieKey>> bySignal = new HashMap<>();
    keys.forEach(key -> bySignal.computeIfAbsent(key.signalId(), id -> new ArrayList<>()).add(key));
    return bySignal.entrySet().stream()
        .flatMap(
            entry ->
                Ties.of(entry.getKey(), entry.getValue(), shared, signatures, clock.instant())
                    .stream())
        .distinct()
        .toList();
  }
}

package org.waylight.triage.casefile.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings signals into cases (TRI-8): a signal and the one linked to it, because it quotes its
 * receipt or takes up its conversation again after a silence, share a case, in whatever order they
 * arrive; any other signal opens its own.
 */
public final class JoinSignals {
  private final Map<UUID, UUID> caseOfSignal;
  private final Map<UUID, Long> told;
  private final Map<UUID, CaseFile> before;
  private final Map<UUID, CaseFile> now = new LinkedHashMap<>();
  private final Supplier<UUID> newIds;
  private final Circumstances circumstances;

  /**
   * Starts from what is stored.
   *
   * @param caseOfSignal the case of each signal already known, also of cases that are not here
   *     since the database was restored: they are opened under the same id
   * @param told the newest versions that were told of such cases
   * @param files those cases
   * @param newIds ids for cases that are opened
   */
  public JoinSignals(
      Map<UUID, UUID> caseOfSignal,
      Map<UUID, Long> told,
      Map<UUID, CaseFile> files,
      Supplier<UUID> newIds,
      Circumstances circumstances) {
    this.caseOfSignal = new HashMap<>(caseOfSignal);
    this.told = Map.copyOf(told);
    this.before = Map.copyOf(files);
    this.now.putAll(files);
    this.newIds = newIds;
    this.circumstances = circumstances;
  }

  /** Takes one signal into its case. */
  public void take(Signal signal) {
    CaseFile own = caseOf(signal.id());
    UUID linkedId = signal.linkedSignalId();
    CaseFile linked = linkedId == null ? null : caseOf(linkedId);
    List<Signal> news = new ArrayList<>(List.of(signal));
    if (linkedId != null && linked == null) {
      news.add(Signal.awaited(linkedId, signal.receivedAt()));
    }
    if (linked != null && own != null && !linked.id().equals(own.id())) {
      put(linked.absorb(own, circumstances).with(news, circumstances));
      put(own.mergedInto(linked.id(), "triage", circumstances.now()));
      return;
    }
    CaseFile joined = linked == null ? own : linked;
    put(joined == null ? open(signal, news) : joined.with(news, circumstances));
  }

  private CaseFile open(Signal signal, List<Signal> news) {
    UUID known = caseOfSignal.get(signal.id());
    UUID id = known == null ? newIds.get() : known;
    return CaseFile.open(id, news, circumstances).after(told.getOrDefault(id, 0L));
  }

  private void put(CaseFile file) {
    now.put(file.id(), file);
    file.signals().forEach(signal -> caseOfSignal.put(signal.id(), file.id()));
  }

  private @Nullable CaseFile caseOf(UUID signalId) {
    UUID caseId = caseOfSignal.get(signalId);
    return caseId == null ? null : now.get(caseId);
  }

  /** The cases that changed. */
  public List<CaseChange> changes() {
    return now.values().stream()
        .filter(file -> file != before.get(file.id()))
        .map(file -> new CaseChange(before.get(file.id()), file))
        .toList();
  }
}

package org.waylight.triage.restore.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.CaseReviewed;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.restore.KafkaPast;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.restore.RestoredTable;
import org.waylight.triage.restore.application.ToldSignalStore.ToldCase;

/**
 * After a restore: reads from Kafka which case each signal was in and what was erased since, before
 * the signals themselves are taken again.
 */
@ApplicationScoped
public class RememberTold {
  private static final Logger LOG = Logger.getLogger(RememberTold.class);
  private static final String ACTOR = "waylight-restore";

  private final RestoredTable restores;
  private final KafkaPast past;
  private final ToldSignalStore store;

  @Inject
  public RememberTold(RestoredTable restores, KafkaPast past, ToldSignalStore store) {
    this.restores = restores;
    this.past = past;
    this.store = store;
  }

  /** What was found. */
  private record Found(Map<String, Integer> counts) {}

  /** Reads, however long that takes, and keeps; to do it twice changes nothing more. */
  public void after(Restored restored) {
    Map<UUID, CaseSnapshot> newest = new LinkedHashMap<>();
    Map<UUID, Instant> erased = new HashMap<>();
    past.read(
        List.of(Topics.CASES, Topics.ERASURES),
        restored.readFrom(),
        event -> {
          CaseSnapshot state = stateOf(event.body());
          if (state != null) {
            take(newest, state);
          } else if (event.body() instanceof CaseErased gone) {
            gone.signalIds().forEach(signal -> erased.put(signal, gone.at()));
          }
        });
    Map<UUID, ToldCase> signals = new HashMap<>();
    for (CaseSnapshot state : newest.values()) {
      ToldCase told = new ToldCase(state.caseId(), state.version());
      state.signalIds().forEach(signal -> signals.put(signal, told));
    }
    int changed = store.keep(signals, erased);
    Map<String, Integer> counts =
        Map.of(
            "casesTold", newest.size(),
            "casesToReviewAgain", changed,
            "signalsErased", erased.size());
    restores.reconciled(
        restored, new String(EventJson.bytes(new Found(counts)), StandardCharsets.UTF_8));
    restores.resumed(restored, ACTOR);
    LOG.infof("remembered after the restore to %s: %s", restored.restoredTo(), counts);
  }

  /** The newest last: a signal that moved is in the case that was told of later. */
  private static void take(Map<UUID, CaseSnapshot> newest, CaseSnapshot state) {
    CaseSnapshot known = newest.get(state.caseId());
    if (known == null || known.version() < state.version()) {
      newest.remove(state.caseId());
      newest.put(state.caseId(), state);
    }
  }

  private static @Nullable CaseSnapshot stateOf(Record body) {
    return switch (body) {
      case CaseOpened opened -> opened.state();
      case CaseAssessed assessed -> assessed.state();
      case CaseReviewed reviewed -> reviewed.state();
      case CaseClosed closed -> closed.state();
      default -> null;
    };
  }
}

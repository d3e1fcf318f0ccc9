package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.CaseReviewed;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.triage.alerts.application.AlertStore;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.NewAlert;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.CaseState;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.casefile.domain.Signal;

/**
 * Stores changed cases, tells of them and alerts, in this order and in one transaction: whoever
 * numbers an alert holds up others until the commit.
 */
@ApplicationScoped
public class CaseNews {
  private final CaseStore store;
  private final Snapshots snapshots;
  private final Outbox outbox;
  private final AlertStore alerts;
  private final CaseHistory history;
  private final Event<CasesChanged> changed;

  @Inject
  public CaseNews(
      CaseStore store,
      Snapshots snapshots,
      Outbox outbox,
      AlertStore alerts,
      CaseHistory history,
      Event<CasesChanged> changed) {
    this.store = store;
    this.snapshots = snapshots;
    this.outbox = outbox;
    this.alerts = alerts;
    this.history = history;
    this.changed = changed;
  }

  /** Stores and tells; {@code more} are alerts that do not follow from the changes themselves. */
  public void publish(
      List<CaseChange> changes, Map<UUID, SealedText> texts, List<NewAlert> more, Instant now) {
    publish(changes, null, texts, more, now);
  }

  /** The same; {@code deed} says what was done where the changes do not say it themselves. */
  public void publish(
      List<CaseChange> changes,
      @Nullable Deed deed,
      Map<UUID, SealedText> texts,
      List<NewAlert> more,
      Instant now) {
    store.save(changes, texts);
    CasesChanged done =
        new CasesChanged(
            changes.stream()
                .map(c -> new CasesChanged.Done(c, deed == null ? Deed.of(c) : deed))
                .toList(),
            now);
    history.add(
        done.changes().stream()
            .map(
                one ->
                    new RecordedDeed(
                        one.change().after().id(), one.change().after().version(), now, one.deed()))
            .toList());
    changed.fire(done);
    outbox.addAll(changes.stream().map(change -> event(change, now)).toList());
    List<NewAlert> raised = new ArrayList<>(more);
    changes.stream().flatMap(change -> urgent(change, now)).forEach(raised::add);
    alerts.raise(raised);
  }

  /** An alert about a case. */
  static NewAlert alert(CaseFile file, AlertKind kind, List<String> rules, Instant now) {
    return new NewAlert(
        file.id(),
        kind,
        file.assessment().urgency(),
        rules,
        now,
        file.clock().dueAt(),
        file.signals().stream()
            .map(Signal::receivedAt)
            .max(Instant::compareTo)
            .orElse(file.openedAt()),
        null);
  }

  private static Stream<NewAlert> urgent(CaseChange change, Instant now) {
    List<String> rules = change.after().newlyUrgent(change.before());
    return rules.isEmpty()
        ? Stream.empty()
        : Stream.of(alert(change.after(), AlertKind.URGENT_CASE, rules, now));
  }

  private OutgoingEvent event(CaseChange change, Instant now) {
    CaseFile after = change.after();
    CaseSnapshot snapshot = snapshots.of(after);
    Record body =
        switch (after.state()) {
          case CaseState.Closed closed ->
              new CaseClosed(snapshot, closed.reason(), closed.by(), now);
          case CaseState.Reviewed reviewed -> new CaseReviewed(snapshot, reviewed.by(), now);
          case CaseState.Open open -> openedOrAssessed(change, snapshot, now);
          case CaseState.Claimed claimed -> openedOrAssessed(change, snapshot, now);
        };
    return new OutgoingEvent(
        Topics.CASES, after.id().toString(), body, after.assessment().urgency() == Urgency.URGENT);
  }

  private static Record openedOrAssessed(CaseChange change, CaseSnapshot snapshot, Instant now) {
    return change.before() == null
        ? new CaseOpened(snapshot, now)
        : new CaseAssessed(snapshot, now);
  }
}

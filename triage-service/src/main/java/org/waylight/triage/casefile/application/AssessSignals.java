package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.inbox.EventHandler;
import org.waylight.platform.inbox.IncomingEvent;
import org.waylight.platform.inbox.NotYet;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.ClockPolicy;
import org.waylight.triage.casefile.domain.JoinSignals;
import org.waylight.triage.casefile.domain.Signal;

/**
 * Takes a batch of signal events, of either lane, into cases: reads the texts, opens or joins
 * cases, assesses, tells referral and alerts supervisors. Few statements for a whole batch.
 */
@ApplicationScoped
public class AssessSignals implements EventHandler {
  private final ReceivedSignals received;
  private final JoinConversations conversations;
  private final CaseStore store;
  private final CaseNews news;
  private final ErasedSignals erased;
  private final ToldSignals told;
  private final SignalTies ties;
  private final ClockPolicies clocks;
  private final TextReader reader;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public AssessSignals(
      ReceivedSignals received,
      JoinConversations conversations,
      CaseStore store,
      CaseNews news,
      ErasedSignals erased,
      ToldSignals told,
      SignalTies ties,
      ClockPolicies clocks,
      TextReader reader,
      TimeOrderedIds ids,
      Clock clock) {
    this.received = received;
    this.conversations = conversations;
    this.store = store;
    this.news = news;
    this.erased = erased;
    this.told = told;
    this.ties = ties;
    this.clocks = clocks;
    this.reader = reader;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void handle(List<IncomingEvent> events) {
    // Asked first: read with newer ones meanwhile, a case is read again; the other way it were not.
    String indicators = reader.indicatorsVersion();
    // Also first: just after the start it may wait for the policies, and must hold nobody up then.
    ClockPolicy policy = clocks.current();
    List<UUID> signals = ErasedSignals.signalsIn(events);
    ToldSignals.Told before = told.among(signals);
    ErasedSignals.Erased gone = erased.among(signals);
    List<IncomingEvent> news = gone.without(before.without(events));
    if (news.isEmpty()) {
      return;
    }
    ReceivedSignals.Batch batch = received.read(news, homes(news, gone));
    Set<UUID> touched = signalsTouched(batch.signals());
    touched.addAll(before.cases().values()); // Two lanes may put the same case together again.
    store.holdSignals(touched);
    if (!erased.among(signalsTouched(batch.signals())).homes().isEmpty()) {
      throw new NotYet("a case was erased at this moment");
    }
    Map<UUID, UUID> cases = new HashMap<>(before.cases());
    cases.keySet().removeAll(gone.homes().keySet());
    cases.putAll(store.casesOf(signalsTouched(batch.signals())));
    Map<UUID, CaseFile> files = store.loadForChange(new HashSet<>(cases.values()));
    Circumstances now = new Circumstances(clock.instant(), policy, indicators);
    JoinSignals join = new JoinSignals(cases, before.versions(), files, ids::next, now);
    batch.signals().forEach(join::take);
    // First, since whoever numbers an alert holds up others until the commit.
    List<CaseChange> changes = join.changes();
    ties.note(batch.signals(), batch.opened());
    ties.joined(changes);
    this.news.publish(changes, batch.texts(), List.of(), now.now());
  }

  private Map<UUID, UUID> homes(List<IncomingEvent> events, ErasedSignals.Erased gone) {
    Map<UUID, UUID> homes = new HashMap<>(conversations.homes(events));
    homes.putAll(gone.homes());
    return homes;
  }

  private static Set<UUID> signalsTouched(List<Signal> signals) {
    Set<UUID> touched = new HashSet<>();
    for (Signal signal : signals) {
      touched.add(signal.id());
      if (signal.linkedSignalId() != null) {
        touched.add(signal.linkedSignalId());
      }
    }
    return touched;
  }
}

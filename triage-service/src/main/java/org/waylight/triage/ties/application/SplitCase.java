package org.waylight.triage.ties.application;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseDesk;
import org.waylight.triage.casefile.application.CaseNews;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.Joined;
import org.waylight.triage.casefile.domain.Joining;
import org.waylight.triage.casefile.domain.Joining.Parted;
import org.waylight.triage.casefile.domain.Signal;
import org.waylight.triage.ties.domain.JoinEntry;
import org.waylight.triage.ties.domain.Tie;

/**
 * A supervisor says that a case tells of two situations (TRI-8). Signals that came with a case that
 * joined go back to it, with everything in its place; any others become a case of their own.
 */
@ApplicationScoped
public class SplitCase {
  private final JoinDesk desk;
  private final CaseNews news;
  private final JoinHistory history;
  private final TieStore ties;
  private final PersonalText texts;
  private final AccessRecord record;
  private final TimeOrderedIds ids;

  @Inject
  public SplitCase(
      JoinDesk desk,
      CaseNews news,
      JoinHistory history,
      TieStore ties,
      PersonalText texts,
      AccessRecord record,
      TimeOrderedIds ids) {
    this.desk = desk;
    this.news = news;
    this.history = history;
    this.ties = ties;
    this.texts = texts;
    this.record = record;
    this.ids = ids;
  }

  /** Both cases after it. */
  @Transactional
  public Parted split(
      UUID caseId, long version, Set<UUID> signalIds, String by, OpenedText reason) {
    Optional<JoinEntry> join = joinThatBrought(caseId, version, signalIds);
    Set<UUID> others = new HashSet<>();
    join.ifPresent(entry -> others.add(entry.otherCaseId()));
    Map<UUID, CaseFile> files = desk.hold(caseId, version, others);
    CaseFile kept = requireNonNull(files.get(caseId));
    check(kept, signalIds);
    Circumstances now = desk.now();
    CaseDesk.moved(Joining.partable(kept, by));
    CaseFile given = join.map(entry -> files.get(entry.otherCaseId())).orElse(null);
    Parted parted =
        given == null || join.isEmpty()
            ? Joining.part(kept, signalIds, ids.next(), now)
            : Joining.partAgain(kept, given, signalIds, join.get().moved(), now);
    UUID otherId = parted.goes().id();
    UUID id = ids.next();
    history.add(
        List.of(
            new JoinEntry(
                id,
                JoinEntry.Kind.PARTED,
                caseId,
                otherId,
                by,
                now.now(),
                texts.keep(reason, id, JoinEntry.FIELD),
                Joined.of(parted.stays(), parted.goes()))));
    record.append(entry(by, caseId, "case " + otherId + " parted from it"));
    record.append(entry(by, otherId, "it parted from case " + caseId));
    publish(new CaseChange(kept, parted.stays()), by, otherId, now);
    publish(new CaseChange(given, parted.goes()), by, caseId, now);
    // Now that the rows tell of two cases again: what tied them is no reason any more.
    ties.decide(caseId, otherId, Tie.State.REJECTED, by, now.now());
    return parted;
  }

  /** The join that brought exactly these signals, of a case that is still in this one. */
  private Optional<JoinEntry> joinThatBrought(UUID caseId, long version, Set<UUID> signalIds) {
    CaseFile file = requireNonNull(desk.hold(caseId, version, List.of()).get(caseId));
    Set<UUID> present = new HashSet<>();
    file.signals().forEach(signal -> present.add(signal.id()));
    return history.joinsInto(caseId).stream()
        .filter(
            entry -> {
              Set<UUID> brought = new HashSet<>(entry.moved().signalIds());
              brought.retainAll(present);
              return !brought.isEmpty() && brought.equals(signalIds);
            })
        .findFirst();
  }

  private static void check(CaseFile kept, Set<UUID> signalIds) {
    Set<UUID> present = new HashSet<>();
    kept.signals().stream().filter(Signal::known).forEach(signal -> present.add(signal.id()));
    if (!kept.signals().stream().map(Signal::id).toList().containsAll(signalIds)) {
      throw ProblemException.of(
          Problem.unprocessable(
              "Not all of these signals are in the case.",
              new FieldError("signalIds", "not of this case", "send ids the case lists")));
    }
    present.removeAll(signalIds);
    if (present.isEmpty()) {
      throw ProblemException.of(
          Problem.unprocessable(
              "Nothing would stay in the case.",
              new FieldError("signalIds", "all of its signals", "leave at least one")));
    }
  }

  private void publish(CaseChange change, String by, UUID from, Circumstances now) {
    Deed deed = new Deed(Deed.Kind.PARTED, by, from.toString());
    news.publish(List.of(change), deed, Map.of(), List.of(), now.now());
  }

  private static AccessEntry entry(String by, UUID caseId, String purpose) {
    return new AccessEntry(by, "PART", "case", caseId, purpose, null, null);
  }
}

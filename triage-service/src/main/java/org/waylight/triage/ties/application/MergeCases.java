package org.waylight.triage.ties.application;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
import org.waylight.triage.ties.domain.JoinEntry;
import org.waylight.triage.ties.domain.Tie;

/**
 * A supervisor says that two cases are one situation: all of the other moves to this one (TRI-8).
 */
@ApplicationScoped
public class MergeCases {
  private final JoinDesk desk;
  private final CaseNews news;
  private final JoinHistory history;
  private final TieStore ties;
  private final PersonalText texts;
  private final AccessRecord record;
  private final TimeOrderedIds ids;

  @Inject
  public MergeCases(
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

  /** Joins the other case to this one, in the version that was read. */
  @Transactional
  public CaseFile merge(UUID caseId, long version, UUID otherId, String by, OpenedText reason) {
    if (caseId.equals(otherId)) {
      throw ProblemException.of(
          Problem.unprocessable(
              "A case cannot be joined with itself.",
              new FieldError("otherCaseId", "the same case", "send the id of another case")));
    }
    Map<UUID, CaseFile> files = desk.hold(caseId, version, List.of(otherId));
    CaseFile kept = requireNonNull(files.get(caseId));
    CaseFile given = requireNonNull(files.get(otherId));
    if (given.mergedInto() != null) {
      throw ProblemException.of(
          Problem.conflict(
              "case-joined", "The other case already joined case " + given.mergedInto() + "."));
    }
    Circumstances now = desk.now();
    CaseFile joined = CaseDesk.moved(Joining.joinable(kept, given, by, now));
    // Before the cases' rows tell of one case only.
    ties.decide(caseId, otherId, Tie.State.CONFIRMED, by, now.now());
    UUID id = ids.next();
    history.add(
        List.of(
            new JoinEntry(
                id,
                JoinEntry.Kind.JOINED,
                caseId,
                otherId,
                by,
                now.now(),
                texts.keep(reason, id, JoinEntry.FIELD),
                Joined.of(kept, given))));
    // Each is found from the other's access record (DIS-8).
    record.append(entry(by, caseId, "case " + otherId + " joined it"));
    record.append(entry(by, otherId, "it joined case " + caseId));
    publish(new CaseChange(kept, joined), new Deed(Deed.Kind.JOINED, by, otherId.toString()), now);
    publish(
        new CaseChange(given, given.mergedInto(caseId, by, now.now())),
        new Deed(Deed.Kind.MERGED, by, caseId.toString()),
        now);
    return joined;
  }

  private void publish(CaseChange change, Deed deed, Circumstances now) {
    news.publish(List.of(change), deed, Map.of(), List.of(), now.now());
  }

  private static AccessEntry entry(String by, UUID caseId, String purpose) {
    return new AccessEntry(by, "JOIN", "case", caseId, purpose, null, null);
  }
}

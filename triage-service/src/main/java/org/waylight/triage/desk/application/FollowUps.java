package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.application.CaseTouched;
import org.waylight.triage.casefile.application.CasesChanged;
import org.waylight.triage.casefile.application.PersonalText;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.desk.domain.ContactBack;
import org.waylight.triage.desk.domain.ContactRules;
import org.waylight.triage.desk.domain.FollowUp;
import org.waylight.triage.desk.domain.FollowUp.Outcome;

/**
 * Plans what is still to be done about a case, and settles it. Contact with a person is planned,
 * and counted as made, only if CON-4 allows it at that moment.
 */
@ApplicationScoped
public class FollowUps {
  /** Open follow-ups of one case: more are no plan. */
  private static final int MOST_OPEN = 50;

  private final FollowUpStore store;
  private final CaseStore cases;
  private final CaseHistory history;
  private final ContactRulesOf rules;
  private final PersonalText texts;
  private final Event<CaseTouched> touched;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public FollowUps(
      FollowUpStore store,
      CaseStore cases,
      CaseHistory history,
      ContactRulesOf rules,
      PersonalText texts,
      Event<CaseTouched> touched,
      TimeOrderedIds ids,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.history = history;
    this.rules = rules;
    this.texts = texts;
    this.touched = touched;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is planned. */
  public record Plan(
      @Nullable ContactBack contact, Instant dueAt, @Nullable String assignedTo, OpenedText what) {}

  /** Plans something. */
  @Transactional
  public FollowUp plan(UUID caseId, Plan plan, String by) {
    CaseFile file = held(caseId);
    if (plan.contact() != null) {
      require(file, plan.contact());
    }
    if (store.open(caseId) >= MOST_OPEN) {
      throw ProblemException.of(
          Problem.conflict(
              "too-many-follow-ups", "The case has 50 open follow-ups: settle some first."));
    }
    UUID id = ids.next();
    Instant now = clock.instant();
    FollowUp planned =
        new FollowUp(
            id,
            caseId,
            plan.contact(),
            plan.dueAt(),
            plan.assignedTo(),
            texts.keep(plan.what(), id, FollowUp.WHAT),
            by,
            now,
            null);
    store.add(planned);
    told(file, Deed.Kind.FOLLOW_UP_SET, by, planned.kind().name(), now);
    return planned;
  }

  /** Settles something; contact that was made or tried must have been allowed. */
  @Transactional
  public FollowUp settle(UUID caseId, UUID id, Outcome outcome, String by) {
    CaseFile file = held(caseId);
    FollowUp open =
        store
            .loadForChange(caseId, id)
            .orElseThrow(
                () -> ProblemException.of(Problem.notFound("There is no such follow-up here.")));
    if (open.settled() != null) {
      throw ProblemException.of(
          Problem.conflict(
              "already-settled", "It was settled by " + open.settled().by() + " already."));
    }
    if (open.contact() != null && outcome != Outcome.DROPPED) {
      require(file, open.contact());
    }
    Instant now = clock.instant();
    FollowUp.Settled settled = new FollowUp.Settled(outcome, by, now);
    store.settle(id, settled);
    told(file, Deed.Kind.FOLLOW_UP_SETTLED, by, outcome.name(), now);
    return new FollowUp(
        id,
        caseId,
        open.contact(),
        open.dueAt(),
        open.assignedTo(),
        open.what(),
        open.createdBy(),
        open.createdAt(),
        settled);
  }

  /** What is open of a case that became part of another is to be done there. */
  void follow(@Observes CasesChanged changed) {
    for (CasesChanged.Done done : changed.changes()) {
      CaseFile after = done.change().after();
      CaseFile before = done.change().before();
      if (after.mergedInto() != null && before != null && before.mergedInto() == null) {
        store.move(after.id(), after.mergedInto());
      }
      UUID leftNow = before == null ? null : before.mergedInto();
      if (leftNow != null && after.mergedInto() == null) {
        store.moveOf(after.persons().stream().map(Person::id).toList(), leftNow, after.id());
      }
    }
  }

  /** The case's row is held first, as everywhere. */
  private CaseFile held(UUID caseId) {
    CaseFile file = cases.loadForChange(List.of(caseId)).get(caseId);
    if (file == null) {
      throw ProblemException.of(Problem.notFound("There is no such case."));
    }
    return file;
  }

  private void require(CaseFile file, ContactBack contact) {
    List<ContactRules.Rule> against = rules.against(file, contact);
    if (!against.isEmpty()) {
      throw new ContactRefusedException(against);
    }
  }

  private void told(CaseFile file, Deed.Kind what, String by, String about, Instant now) {
    history.add(
        List.of(new RecordedDeed(file.id(), file.version(), now, new Deed(what, by, about))));
    touched.fire(new CaseTouched(file.id(), by));
  }
}

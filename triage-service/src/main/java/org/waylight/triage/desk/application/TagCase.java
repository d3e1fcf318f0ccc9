package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.CaseTouched;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.desk.application.DeskStore.Tagged;
import org.waylight.triage.desk.domain.Tags;

/**
 * Somebody tags a case. Each tag is set or taken by itself, so that nobody overwrites another's.
 */
@ApplicationScoped
public class TagCase {
  private final DeskStore store;
  private final CaseHistory history;
  private final Event<CaseTouched> touched;
  private final Clock clock;

  @Inject
  public TagCase(DeskStore store, CaseHistory history, Event<CaseTouched> touched, Clock clock) {
    this.store = store;
    this.history = history;
    this.touched = touched;
    this.clock = clock;
  }

  /** Sets a tag; one that is there already stays. */
  @Transactional
  public Tags tag(UUID caseId, String tag, String by) {
    if (!Tags.isTag(tag)) {
      throw ProblemException.of(
          Problem.unprocessable(
              "That is no tag. Tags tell nothing of anybody.",
              new FieldError(
                  "tag",
                  "is not acceptable",
                  "1 to 32 of a-z, 0-9 and -, and no four digits in a row")));
    }
    Tagged before = held(caseId);
    Tags after =
        before
            .tags()
            .with(tag)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.conflict(
                            "too-many-tags", "The case has " + Tags.MOST + " tags already.")));
    return kept(caseId, before, after, new Deed(Deed.Kind.TAGGED, by, tag));
  }

  /** Takes a tag away; one that is not there is gone already. */
  @Transactional
  public Tags untag(UUID caseId, String tag, String by) {
    Tagged before = held(caseId);
    return kept(caseId, before, before.tags().without(tag), new Deed(Deed.Kind.UNTAGGED, by, tag));
  }

  private Tagged held(UUID caseId) {
    return store
        .tagsForChange(caseId)
        .orElseThrow(() -> ProblemException.of(Problem.notFound("There is no such case.")));
  }

  private Tags kept(UUID caseId, Tagged before, Tags after, Deed deed) {
    if (!after.equals(before.tags())) {
      store.keep(caseId, after);
      history.add(List.of(new RecordedDeed(caseId, before.version(), clock.instant(), deed)));
      touched.fire(new CaseTouched(caseId, deed.by()));
    }
    return after;
  }
}

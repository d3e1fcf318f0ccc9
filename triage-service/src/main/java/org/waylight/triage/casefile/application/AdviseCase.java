package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Said;

/** What an advocate adds to a case: notes, stated facts, and the call for a supervisor. */
@ApplicationScoped
public class AdviseCase {
  private final CaseDesk desk;
  private final CaseStore store;
  private final Notes notes;
  private final PersonalText texts;
  private final Event<CaseTouched> touched;
  private final Clock clock;

  @Inject
  public AdviseCase(
      CaseDesk desk,
      CaseStore store,
      Notes notes,
      PersonalText texts,
      Event<CaseTouched> touched,
      Clock clock) {
    this.touched = touched;
    this.desk = desk;
    this.store = store;
    this.notes = notes;
    this.texts = texts;
    this.clock = clock;
  }

  /** Adds a note. */
  @Transactional
  public UUID note(UUID caseId, String by, OpenedText text) {
    if (store.load(caseId).isEmpty()) {
      throw ProblemException.of(Problem.notFound("There is no such case."));
    }
    touched.fire(new CaseTouched(caseId, by));
    return notes.write(caseId, Note.Kind.NOTE, null, by, text);
  }

  /** Adds stated facts to the conversation they came up in; words by the field of SealedFields. */
  @Transactional
  public CaseFile state(UUID caseId, String by, StatedByAdvocate stated) {
    return desk.change(
        caseId,
        null,
        new Deed(Deed.Kind.FACTS_STATED, by, null),
        (file, now) -> {
          UUID signalId = file.signals().getLast().id();
          Map<String, Said> said = new HashMap<>();
          stated
              .words()
              .forEach(
                  (field, text) ->
                      said.put(field, new Said(texts.keep(text, signalId, field), now.now())));
          return file.state(stated.facts(said, now.now()), now);
        });
  }

  /** Facts with their words still open: they are sealed for the signal they join. */
  @FunctionalInterface
  public interface FactsWith {
    /** The facts, given their sealed words. */
    Facts facts(Map<String, Said> said, Instant now);
  }

  /** What an advocate states. */
  public record StatedByAdvocate(Map<String, OpenedText> words, FactsWith with) {
    Facts facts(Map<String, Said> said, Instant now) {
      return with.facts(said, now);
    }
  }

  /** Raises an alert: a supervisor is told at once, whatever the case's urgency was (TRI-5). */
  @Transactional
  public CaseFile raise(UUID caseId, String by, OpenedText reason) {
    notes.write(caseId, Note.Kind.ALERT, null, by, reason);
    return desk.change(
        caseId,
        null,
        (file, now) -> file.raise(by, now),
        (file, now) ->
            CaseNews.alert(
                file, AlertKind.RAISED_BY_ADVOCATE, List.of("TRI-5.raised@1"), clock.instant()));
  }
}

package org.waylight.triage.desk.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.application.CaseStore;
import org.waylight.triage.casefile.application.CaseTouched;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;
import org.waylight.triage.desk.domain.MarkedQuestion;
import org.waylight.triage.desk.domain.QuestionState;

/** What to ask next, and marking what was asked. */
@ApplicationScoped
public class AskQuestions {
  private final DeskStore store;
  private final CaseStore cases;
  private final CaseHistory history;
  private final Event<CaseTouched> touched;
  private final Clock clock;

  @Inject
  public AskQuestions(
      DeskStore store,
      CaseStore cases,
      CaseHistory history,
      Event<CaseTouched> touched,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.history = history;
    this.touched = touched;
    this.clock = clock;
  }

  /** What to ask still, the most important first, and what was asked. */
  public record Questions(List<String> open, List<MarkedQuestion> marked) {}

  /** The questions of a case. */
  @Transactional
  public Questions of(UUID caseId) {
    CaseFile file = cases.load(caseId).orElseThrow(AskQuestions::noCase);
    return questions(file);
  }

  /** Marks one of our questions. */
  @Transactional
  public Questions mark(UUID caseId, String question, QuestionState state, String by) {
    if (!MarkedQuestion.isOurs(question)) {
      throw ProblemException.of(
          Problem.unprocessable(
              "That is none of the questions triage proposes.",
              new FieldError("question", "unknown", "send it as askNext has it")));
    }
    CaseFile file = cases.loadForChange(List.of(caseId)).get(caseId);
    if (file == null) {
      throw noCase();
    }
    Instant now = clock.instant();
    store.keep(caseId, new MarkedQuestion(question, state, by, now));
    history.add(
        List.of(
            new RecordedDeed(
                caseId,
                file.version(),
                now,
                new Deed(Deed.Kind.QUESTION_MARKED, by, state.name()))));
    touched.fire(new CaseTouched(caseId, by));
    return questions(file);
  }

  private Questions questions(CaseFile file) {
    List<MarkedQuestion> marked = store.questions(file.id());
    return new Questions(MarkedQuestion.open(file.assessment().askNext(), marked), marked);
  }

  private static ProblemException noCase() {
    return ProblemException.of(Problem.notFound("There is no such case."));
  }
}

package org.waylight.protocol.inbound;

import java.util.List;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.protocol.application.Outcome;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Refusal;

/** What a person is told when their wish is not done. */
final class Refusals {
  private Refusals() {}

  /** The entry as it is now, or a problem. */
  static Entry done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Entry entry) -> entry;
      case Outcome.NotFound _ -> throw ProblemException.of(notFound());
      case Outcome.ChangedMeanwhile _ ->
          throw ProblemException.of(
              Problem.preconditionFailed("Somebody changed it since: read it again."));
      case Outcome.Refused(Refusal why) -> throw ProblemException.of(refused(why));
      case Outcome.Broken(var problems) ->
          throw ProblemException.of(
              Problem.unprocessable("The content breaks rules.", errors(problems)));
    };
  }

  static Problem notFound() {
    return Problem.notFound("There is no such entry.");
  }

  static Problem refused(Refusal why) {
    String slug =
        switch (why) {
          case SELF_APPROVAL -> "self-approval";
          case NO_DRAFT -> "no-draft";
          case NOT_SUBMITTED -> "not-submitted";
          case IN_REVIEW -> "in-review";
          case NOT_THE_AUTHOR -> "not-the-author";
          case NOTHING_IN_FORCE -> "nothing-in-force";
          case NO_EMERGENCY -> "no-emergency-change";
          case SELF_REVIEW -> "self-review";
          case REPLACED_SINCE -> "replaced-since";
          case WITHDRAWN -> "withdrawn";
          case OLDER_COUNT -> "older-count";
          case LAST_FALLBACK -> "last-fallback";
        };
    return Problem.conflict(slug, why.rule() + ": " + why.sentence());
  }

  static List<FieldError> errors(List<FieldProblem> problems) {
    return problems.stream().map(Refusals::error).toList();
  }

  static FieldError error(FieldProblem problem) {
    return new FieldError(
        problem.field(), problem.problem() + " (" + problem.rule() + ")", problem.mend());
  }
}

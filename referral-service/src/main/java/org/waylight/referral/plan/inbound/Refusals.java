package org.waylight.referral.plan.inbound;

import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.referral.plan.domain.Refusal;

/** Refused decisions as problem details. */
final class Refusals {
  private Refusals() {}

  static ProblemException of(Refusal refusal) {
    String detail = refusal.sentence();
    return ProblemException.of(
        switch (refusal) {
          case NO_SUCH_ACTION -> Problem.notFound(detail);
          case PLAN_CHANGED -> Problem.preconditionFailed(detail);
          case PREVIEW_CHANGED -> Problem.conflict("preview-changed", detail);
          case ALREADY_DECIDED -> Problem.conflict("already-decided", detail);
          case CASE_CLOSED -> Problem.conflict("case-closed", detail);
          case NOT_ALLOWED -> Problem.conflict("disclosure-refused", detail);
          case NOBODY_TO_TELL -> Problem.conflict("nobody-to-tell", detail);
          case SECOND_SUPERVISOR_NEEDED -> Problem.conflict("second-supervisor-needed", detail);
          case STATEMENT_MISSING ->
              Problem.unprocessable(
                  detail,
                  new FieldError("why", "is missing", "say why it should be reported"),
                  new FieldError("safety", "is missing", "say what it means for their safety"),
                  new FieldError(
                      "reachability", "is missing", "say whether the victim could be reached"));
        });
  }
}

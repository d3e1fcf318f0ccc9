package org.waylight.referral.plan.inbound;

import java.util.ArrayList;
import java.util.List;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.plan.domain.SummaryWarning;

/** Refused decisions as problem details. */
final class Refusals {
  private Refusals() {}

  /** DIS-1: says where and of what kind, never the words. */
  static ProblemException of(List<SummaryWarning> warnings) {
    List<FieldError> errors = new ArrayList<>();
    for (SummaryWarning warning : warnings) {
      errors.add(
          new FieldError(
              "summary",
              warning.toString(),
              "take it out, or send it in acknowledgedWarnings if it has to leave"));
    }
    errors.add(
        new FieldError(
            "acknowledgedWarnings",
            "are not the warnings about this summary",
            warnings.isEmpty() ? "send none" : "send exactly the " + warnings.size() + " above"));
    return ProblemException.of(
        Problem.of(
            409,
            "summary-warnings",
            "The summary may lead to a person",
            "DIS-1: a name, number, address, e-mail address or plate was left in the summary, or"
                + " others were acknowledged than are in it; places are characters from 0.",
            errors.toArray(FieldError[]::new)));
  }

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
          case NOTHING_NEW -> Problem.conflict("nothing-new", detail);
          case SUMMARY_MISSING ->
              Problem.unprocessable(
                  detail,
                  new FieldError(
                      "summary", "is missing", "write it, or decline if there is nothing to add"));
          case SAME_RECIPIENT -> Problem.conflict("same-recipient", detail);
          case RECIPIENT_IN_PLAN -> Problem.conflict("recipient-in-plan", detail);
          case RECIPIENT_UNSUITABLE ->
              Problem.unprocessable(
                  detail,
                  new FieldError(
                      "organisationId",
                      "is nobody who can be told",
                      "choose a recipient of the same kind from the directory"));
          case TRANSFER_UNSUITABLE -> Problem.conflict("transfer-unsuitable", detail);
          case NO_PHONE -> Problem.conflict("no-phone", detail);
          case TRANSFER_ASKED -> Problem.conflict("transfer-asked", detail);
          case NOT_ON_THE_LINE ->
              Problem.unprocessable(
                  detail,
                  new FieldError(
                      "personId",
                      "is no signaler of the case",
                      "send the id of the person who is on the line"));
          case NOBODY_TO_TELL -> Problem.conflict("nobody-to-tell", detail);
          case SECOND_SUPERVISOR_NEEDED, SECOND_APPROVER_NEEDED ->
              Problem.conflict("second-supervisor-needed", detail);
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

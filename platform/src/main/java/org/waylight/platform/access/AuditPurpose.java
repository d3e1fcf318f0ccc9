package org.waylight.platform.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** Why an auditor looks into the access record; it is on record itself. */
public enum AuditPurpose {
  ROUTINE_REVIEW,
  COMPLAINT,
  INCIDENT,
  PERSON_ASKED,
  LEGAL_REQUEST;

  /**
   * The purpose of this name.
   *
   * @throws ProblemException unprocessable, if there is none
   */
  static AuditPurpose of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.unprocessable(
                        "Looking into the access record needs a purpose.",
                        new FieldError(
                            "purpose",
                            name == null ? "absent" : "not a known purpose",
                            "use one of " + Arrays.toString(values())))));
  }
}

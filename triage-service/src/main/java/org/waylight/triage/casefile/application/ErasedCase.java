package org.waylight.triage.casefile.application;

import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** What anybody hears who reads or changes a case that was erased (RES-4). */
public final class ErasedCase {
  private ErasedCase() {}

  /** 410 {@code case-erased}. */
  public static ProblemException problem() {
    return ProblemException.of(
        Problem.of(
            410,
            "case-erased",
            "The case was erased",
            "Nothing of it can be read or written; GET /v1/cases/{id}/erasure says when and why."));
  }
}

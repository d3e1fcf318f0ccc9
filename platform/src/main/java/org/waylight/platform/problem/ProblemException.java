package org.waylight.platform.problem;

/** Ends a request with a problem; whatever transaction runs is rolled back. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.status() + " " + problem.slug(), null, false, false);
    this.problem = problem;
  }

  public static ProblemException of(Problem problem) {
    return new ProblemException(problem);
  }

  public Problem problem() {
    return problem;
  }
}

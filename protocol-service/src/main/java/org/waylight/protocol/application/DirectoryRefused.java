package org.waylight.protocol.application;

import java.util.List;

/** Ends an import with everything that is wrong in the file; whatever was stored is rolled back. */
public final class DirectoryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<DirectoryProblem> problems;

  DirectoryRefused(List<DirectoryProblem> problems) {
    super("a directory file is refused", null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Every line that is wrong, at most a hundred. */
  public List<DirectoryProblem> problems() {
    return problems;
  }
}

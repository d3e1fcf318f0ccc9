package org.waylight.triage.indicators.application;

import java.util.Collection;
import java.util.List;
import org.waylight.platform.problem.FieldError;
import org.waylight.triage.assessment.domain.TextReader;

/** Makes readers of written indicator sets: the port that stored-query matching implements. */
public interface IndicatorCompiler {
  /**
   * What is written in a set.
   *
   * @param slips everything that is wrong with it, also examples that do not match; empty if it can
   *     be used
   */
  record Checked(String language, int version, List<FieldError> slips) {}

  /** One language's set as it was written. */
  record Written(String language, int version, String yaml) {}

  /** Checks a set as a whole. */
  Checked check(String yaml);

  /** A reader of the sets in use, but for one language. */
  TextReader trying(Written set);

  /**
   * Takes sets into use where they are newer than what is in use.
   *
   * @return whether anything changed
   */
  boolean use(Collection<Written> approved);
}

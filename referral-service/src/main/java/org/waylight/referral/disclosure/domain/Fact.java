package org.waylight.referral.disclosure.domain;

import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Standing;

/** A fact of the case with how it came about (DIS-10). */
public record Fact(Answer value, Standing standing) {
  /** Nobody and nothing said anything. */
  public static final Fact NOTHING_KNOWN = new Fact(Answer.UNKNOWN, Standing.READ);

  /** A person stated it or a supervisor confirmed or set it: it enters the policy. */
  boolean established() {
    return value == Answer.YES && standing != Standing.READ;
  }

  /** The machine read it from text: it only proposes. */
  boolean onlyRead() {
    return value == Answer.YES && standing == Standing.READ;
  }

  /** A supervisor looked and said no. */
  boolean ruledOut() {
    return value == Answer.NO
        && (standing == Standing.CONFIRMED || standing == Standing.OVERRIDDEN);
  }
}

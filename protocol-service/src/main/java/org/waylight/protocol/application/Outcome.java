package org.waylight.protocol.application;

import java.util.List;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Refusal;

/** What came of a person's wish to change one entry. */
public sealed interface Outcome {
  /** It is done. */
  record Done(Entry entry) implements Outcome {}

  /** There is no such entry. */
  record NotFound() implements Outcome {}

  /** Somebody changed it since this person saw it. */
  record ChangedMeanwhile(long revision) implements Outcome {}

  /** Its state or a person's part in it forbids it. */
  record Refused(Refusal why) implements Outcome {}

  /** Its content breaks rules. */
  record Broken(List<FieldProblem> problems) implements Outcome {}
}

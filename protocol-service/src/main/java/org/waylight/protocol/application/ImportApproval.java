package org.waylight.protocol.application;

import java.util.List;
import java.util.UUID;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Refusal;

/** What came of approving an import: all of it in force, or nothing. */
public sealed interface ImportApproval {
  /** Everything is in force. */
  record Done(BundleImport bundleImport, int published) implements ImportApproval {}

  /** There is no such import. */
  record NotFound() implements ImportApproval {}

  /** It was approved before. */
  record AlreadyDone() implements ImportApproval {}

  /** The approver had a hand in it. */
  record Refused(Refusal why) implements ImportApproval {}

  /** What it refers to has changed since it was brought in. */
  record Broken(List<EntryProblem> problems) implements ImportApproval {}

  /** What is wrong with one of its entries. */
  record EntryProblem(UUID id, FieldProblem problem) {}
}

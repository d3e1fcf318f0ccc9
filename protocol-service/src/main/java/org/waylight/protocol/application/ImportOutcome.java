package org.waylight.protocol.application;

import java.util.List;

/** What came of bringing a bundle in: all of it, or nothing. */
public sealed interface ImportOutcome {
  /** Every line is a draft now, or stood already. */
  record Drafted(BundleImport bundleImport) implements ImportOutcome {}

  /** Nothing was stored. */
  record Broken(List<LineProblem> problems) implements ImportOutcome {}
}

package org.waylight.triage.judgement;

import java.util.List;

/**
 * One line of a table.
 *
 * @param judged how many vignettes, or pairs of them, were judged
 * @param concluded whether triage concludes such a thing yet
 */
record Row(String name, int judged, boolean concluded, List<Rate> rates) {
  /** One measure of a row. */
  record Rate(String measure, Proportion proportion) {}

  static final String RECALL = "recall";
  static final String PRECISION = "precision";
  static final String ACCURACY = "accuracy";

  Row {
    rates = List.copyOf(rates);
  }

  /** A row that waits for triage to conclude such a thing. */
  static Row notConcludedYet(String name, int judged) {
    return new Row(name, judged, false, List.of());
  }
}

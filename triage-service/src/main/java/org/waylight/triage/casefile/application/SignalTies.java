package org.waylight.triage.casefile.application;

import java.util.List;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.Signal;

/** Notices what signals share with others (TRI-8): the port. */
public interface SignalTies {
  /**
   * Takes what came, in the transaction that takes it into cases; it never joins any.
   *
   * @param opened the texts of their new messages, for this moment only
   */
  void note(List<Signal> signals, List<Text> opened);

  /**
   * Keeps what moved where a receipt or a conversation joined two cases, so that it can be undone.
   */
  void joined(List<CaseChange> changes);
}

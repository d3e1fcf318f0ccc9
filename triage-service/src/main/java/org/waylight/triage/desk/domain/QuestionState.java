package org.waylight.triage.desk.domain;

/** What came of a question; nobody has to answer (INT-3). */
public enum QuestionState {
  ASKED,
  ANSWERED,
  DECLINED
}

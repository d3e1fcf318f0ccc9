package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.List;
import org.waylight.triage.assessment.domain.NextQuestions;

/**
 * A question that triage proposes, and that somebody asked. The answer stands elsewhere, sealed.
 */
public record MarkedQuestion(String question, QuestionState state, String by, Instant at) {

  /** Whether it is one of ours: no other words are kept here. */
  public static boolean isOurs(String question) {
    return NextQuestions.ALL.stream().anyMatch(one -> one.words().equals(question));
  }

  /** What is worth asking still: what the assessment wants to know and nobody asked yet. */
  public static List<String> open(List<String> askNext, List<MarkedQuestion> marked) {
    List<String> asked = marked.stream().map(MarkedQuestion::question).toList();
    return askNext.stream().filter(question -> !asked.contains(question)).toList();
  }
}

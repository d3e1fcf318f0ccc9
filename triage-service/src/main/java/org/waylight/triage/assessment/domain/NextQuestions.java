package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.function.Predicate;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;

/** What is worth asking next, the most important first; nobody has to answer (INT-3). */
public final class NextQuestions {
  /** One question and when it is still open. */
  public record Question(String words, Predicate<Situation> open) {}

  public static final List<Question> ALL =
      List.of(
          new Question(
              "Are you, or is the person, safe right now?",
              situation -> !situation.raises(ReadingKind.IMMINENT_HARM)),
          new Question("Is an interpreter wanted, and in which language?", Situation::unreadable),
          new Question(
              "Is anyone under 18 involved?",
              situation ->
                  situation.reading(ReadingKind.MINOR).value() == Answer.UNKNOWN
                      && situation.stated().ages().isEmpty()),
          missing("Where is this happening?", Specific.WHERE),
          missing("Who is it about; what do you know about the person?", Specific.WHO),
          missing("When did it happen, or when does it happen again?", Specific.WHEN),
          missing("Is there a safe way and time to reach you?", Specific.REACH),
          new Question(
              "Are you telling this about yourself, or did you see or hear it?",
              situation -> !situation.credible()),
          new Question(
              "What would you like to happen; may we tell anyone, and whom?",
              situation ->
                  !situation.stated().consented()
                      && !situation.stated().toldBy(SignalerKind.LAW_ENFORCEMENT)));

  private NextQuestions() {}

  private static Question missing(String words, Specific specific) {
    return new Question(words, situation -> !situation.specifics().contains(specific));
  }

  static List<String> openIn(Situation situation) {
    return ALL.stream()
        .filter(question -> question.open().test(situation))
        .map(Question::words)
        .toList();
  }
}

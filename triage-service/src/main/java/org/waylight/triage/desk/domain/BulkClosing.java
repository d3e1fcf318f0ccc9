package org.waylight.triage.desk.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.RiskReading;
import org.waylight.triage.casefile.domain.CaseFile;

/**
 * What is never closed together with others, however many copies of a rumour come: whatever could
 * be a person in danger is closed one by one, by somebody who read it. The first rule that holds is
 * the answer.
 */
public final class BulkClosing {
  /** Why many may be closed at once: none of these says that a real case is over (TRI-7). */
  public static final Set<CloseReason> REASONS =
      Set.of(CloseReason.RUMOUR, CloseReason.GENERAL_QUESTION, CloseReason.OUT_OF_SCOPE);

  /** One rule; {@code refusal} is the stable word for it. */
  public record Rule(String id, String refusal, String sentence, Predicate<CaseFile> holds) {}

  public static final List<Rule> ALL =
      List.of(
          new Rule(
              "TRI-3",
              "possible-minor",
              "Somebody under 18 is possibly involved: read it and close it by itself.",
              BulkClosing::minor),
          new Rule(
              "TRI-4",
              "possible-danger",
              "Danger, violence or self-harm was read or stated: read it and close it by itself.",
              file -> file.assessment().readings().stream().anyMatch(BulkClosing::speaks)),
          new Rule(
              "TRI-5",
              "urgent",
              "It is urgent, or help is needed within a day: read it and close it by itself.",
              file -> file.assessment().urgency() != Urgency.ROUTINE),
          new Rule(
              "TRI-6",
              "unreadable",
              "Triage could not read it: a person does, and closes it by itself.",
              file -> !file.assessment().readable()));

  private BulkClosing() {}

  /** The rule that keeps this case out, if there is one. */
  public static Optional<Rule> against(CaseFile file) {
    return ALL.stream().filter(rule -> rule.holds().test(file)).findFirst();
  }

  private static boolean minor(CaseFile file) {
    return file.persons().stream().anyMatch(person -> person.ageBand() == AgeBand.MINOR)
        || speaks(file.assessment().reading(ReadingKind.MINOR));
  }

  private static boolean speaks(RiskReading reading) {
    return reading.raises() || reading.value() == Answer.YES || reading.stated() == Answer.YES;
  }
}

package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.SafeAnswers;
import org.waylight.triage.casefile.domain.Signal;

/**
 * Whether somebody may be contacted back, and so (CON-4). Read top to bottom; every rule that holds
 * refuses. They are asked when a contact is planned and again when it was made.
 */
public final class ContactRules {
  /** One rule: when it holds, there is no contact; {@code code} is the stable word for it. */
  public record Rule(
      String id, String code, String sentence, BiPredicate<Known, ContactBack> refuses) {}

  /**
   * What is known of the person to be contacted.
   *
   * @param word their latest word on it; absent: they said nothing
   * @param safe their latest answers on safety
   * @param words whether hours or instructions were stated, or the text warns of contact
   */
  public record Known(
      @Nullable Person person,
      @Nullable ContactStatement word,
      @Nullable SafeAnswers safe,
      boolean words) {
    boolean phoneSafe() {
      return safe != null && safe.phoneSafe() == Answer.YES;
    }

    boolean mayLeaveMessage() {
      return safe != null && safe.mayLeaveMessage() == Answer.YES;
    }
  }

  public static final List<Rule> ALL =
      List.of(
          new Rule(
              "CON-4",
              "not-a-signaler",
              "Nobody of this case with this id told us anything: there is nobody to go back to.",
              (known, wish) -> known.person() == null || known.person().signalIds().isEmpty()),
          new Rule(
              "CON-2",
              "alleged-trafficker",
              "The person may be an alleged trafficker, who cannot agree to contact.",
              (known, wish) ->
                  known.person() != null
                      && known.person().roles().contains(PersonRole.ALLEGED_TRAFFICKER)),
          new Rule(
              "CON-3",
              "not-asked",
              "They have not said whether they may be contacted back: silence is no consent.",
              (known, wish) -> known.word() == null),
          new Rule(
              "CON-4",
              "said-no",
              "They said no to being contacted back, took it back, or it has ended.",
              (known, wish) -> known.word() != null && !known.word().agreed()),
          new Rule(
              "CON-4",
              "phone-not-safe",
              "Nobody has said that this phone is safe.",
              (known, wish) -> wish.means().byPhone() && !known.phoneSafe()),
          new Rule(
              "CON-4",
              "no-message",
              "Nobody has said that a message may be left.",
              (known, wish) -> wish.leaveMessage() && !known.mayLeaveMessage()),
          new Rule(
              "CON-4",
              "safety-not-checked",
              "There are words about when and how contact is safe: read them in the case, plan by"
                  + " them, and say safetyChecked.",
              (known, wish) -> known.words() && !wish.safetyChecked()));

  private ContactRules() {}

  /** Every rule that stands against it; none means that it may be. */
  public static List<Rule> against(
      CaseFile file, ContactBack wish, List<ContactStatement> heardLater, Instant now) {
    Known known = known(file, wish, heardLater, now);
    return ALL.stream().filter(rule -> rule.refuses().test(known, wish)).toList();
  }

  /** {@code heardLater} is what referral told of their consent. */
  private static Known known(
      CaseFile file, ContactBack wish, List<ContactStatement> heardLater, Instant now) {
    Optional<Person> person =
        file.persons().stream().filter(p -> p.id().equals(wish.personId())).findFirst();
    List<Facts> facts =
        file.signals().stream()
            .filter(signal -> person.map(p -> p.signalIds().contains(signal.id())).orElse(false))
            .map(Signal::facts)
            .toList();
    return new Known(
        person.orElse(null),
        ContactStatement.latest(
                Stream.concat(
                    heardLater.stream(),
                    facts.stream().flatMap(one -> ContactStatement.in(one, now))))
            .orElse(null),
        facts.stream()
            .flatMap(one -> Stream.ofNullable(one.safe()))
            .max(Comparator.comparing(SafeAnswers::at))
            .orElse(null),
        facts.stream().anyMatch(ContactRules::hasWords)
            || file.assessment().contactSafe() == Answer.NO);
  }

  private static boolean hasWords(Facts facts) {
    return facts.texts().containsKey(SealedFields.SAFE_HOURS)
        || facts.texts().containsKey(SealedFields.SAFE_INSTRUCTIONS);
  }
}

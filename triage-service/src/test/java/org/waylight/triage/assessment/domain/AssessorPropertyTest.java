package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;

/** TRI-2 and INT-4 over any situation. */
class AssessorPropertyTest {
  @Property(tries = 300)
  @Label("TRI-2 more text never lowers urgency")
  void textNeverLowers(
      @ForAll("messages") List<MessageReading> messages,
      @ForAll("message") MessageReading more,
      @ForAll("stated") Stated stated) {
    List<MessageReading> all = new ArrayList<>(messages);
    all.add(more);

    assertThat(assess(all, stated).urgency())
        .isGreaterThanOrEqualTo(assess(messages, stated).urgency());
  }

  @Property(tries = 300)
  @Label("TRI-2 a further yes never lowers, a further no never lowers what the text raised")
  void statementsNeverLower(
      @ForAll("messages") List<MessageReading> messages,
      @ForAll ReadingKind kind,
      @ForAll("answer") Answer answer) {
    assertThat(assess(messages, Some.stated(kind, answer)).urgency())
        .isGreaterThanOrEqualTo(assess(messages, Stated.NOTHING).urgency());
  }

  @Property(tries = 300)
  @Label("INT-4 the order of messages makes no difference, nor does one of them twice")
  void orderIndependent(
      @ForAll("messages") List<MessageReading> messages,
      @ForAll("stated") Stated stated,
      @ForAll Random random) {
    List<MessageReading> shuffled = new ArrayList<>(messages);
    shuffled.add(messages.getFirst());
    Collections.shuffle(shuffled, random);

    assertThat(assess(shuffled, stated)).isEqualTo(assess(messages, stated));
  }

  private static Assessment assess(List<MessageReading> messages, Stated stated) {
    return Assessor.assess(messages, stated, List.of(), "en@1");
  }

  @Provide
  Arbitrary<List<MessageReading>> messages() {
    return message().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<MessageReading> message() {
    Arbitrary<String> findings =
        Arbitraries.of(
            "READING:MINOR",
            "READING:IMMINENT_HARM",
            "READING:SELF_HARM",
            "READING:THREAT_TO_OTHERS",
            "HELP:WITHIN_A_DAY",
            "PURPOSE:SEX",
            "PURPOSE:LABOR",
            "PURPOSE:ABUSE",
            "MEANS:DebtBondage",
            "NEED:SHELTER",
            "AGE:15",
            "SPECIFIC:WHERE",
            "REQUEST:OUT_OF_SCOPE",
            "REQUEST:TRAINING");
    Arbitrary<Hit> hits =
        Combinators.combine(findings, Arbitraries.of(0.2, 0.3, 0.6, 1.0))
            .as((finding, weight) -> Some.hit(finding + weight + "@1", weight, finding));
    Arbitrary<Leaning> leanings =
        Combinators.combine(
                Arbitraries.of(
                    "READING:MINOR",
                    "READING:IMMINENT_HARM",
                    "READING:SELF_HARM",
                    "TYPE:SEX",
                    "TYPE:NONE",
                    "REQUEST:TIP",
                    "REQUEST:TRAINING",
                    "SUFFICIENT:YES",
                    "TOPIC:HOTEL"),
                Arbitraries.of(-4.0, -0.5, 0.0, 0.75, 1.5, 3.0))
            .as((towards, weight) -> new Leaning(towards, weight, 1, "en-words@1", List.of()));
    return Combinators.combine(
            Arbitraries.of(ReadLanguage.class),
            hits.list().ofMaxSize(4),
            Arbitraries.randomValue(r -> new UUID(r.nextLong(), r.nextLong())),
            leanings.list().uniqueElements(Leaning::towards).ofMaxSize(4))
        .as(
            (language, found, id, leaned) ->
                new MessageReading(id, language, found, List.of(), leaned));
  }

  @Provide
  Arbitrary<Answer> answer() {
    return Arbitraries.of(Answer.class);
  }

  @Provide
  Arbitrary<Stated> stated() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(ReadingKind.class), answer()),
            Arbitraries.integers().between(0, 80).list().ofMaxSize(2))
        .as(
            (answers, ages) ->
                new Stated(
                    Map.copyOf(answers),
                    ages,
                    false,
                    false,
                    false,
                    false,
                    null,
                    Set.of(),
                    false,
                    1,
                    false));
  }
}

package org.waylight.benchmarks.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.disclosure.domain.CaseFacts;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosurePolicy;
import org.waylight.referral.disclosure.domain.DisclosureQuestion;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.disclosure.domain.Fact;
import org.waylight.referral.disclosure.domain.Person;

/** One decision of the disclosure policy, over cases of a victim and a signaler as they come. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PolicyBenchmark {
  private static final int QUESTIONS = 1 << 12;
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final List<DisclosureQuestion> questions = new ArrayList<>();
  private int next;

  @Setup(Level.Trial)
  public void ask() {
    Random chance = new Random(1);
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(question(chance));
    }
  }

  @Benchmark
  public Disclosure decide() {
    return DisclosurePolicy.decide(questions.get(next++ & (QUESTIONS - 1)));
  }

  private static DisclosureQuestion question(Random chance) {
    RecipientKind recipient = one(RecipientKind.values(), chance);
    Person victim =
        new Person(
            new UUID(1, chance.nextLong()),
            Set.of(PersonRole.POTENTIAL_VICTIM),
            one(AgeBand.values(), chance),
            one(Standing.values(), chance),
            null,
            false);
    Person signaler =
        new Person(
            new UUID(2, chance.nextLong()),
            Set.of(PersonRole.SIGNALER),
            AgeBand.ADULT,
            Standing.STATED,
            one(SignalerKind.values(), chance),
            chance.nextBoolean());
    Consent consent =
        new Consent(
            new UUID(3, chance.nextLong()),
            victim.id(),
            ConsentSubject.VICTIM,
            recipient,
            DisclosureQuestion.purposeOf(recipient),
            one(ConsentState.values(), chance),
            Set.of(DataElement.values()),
            ConsentMeans.VERBAL,
            NOW.minusSeconds(3_600),
            null,
            null,
            ConsentSource.STATED);
    return new DisclosureQuestion(
        recipient,
        new CaseFacts(fact(chance), fact(chance), fact(chance), fact(chance)),
        List.of(victim, signaler),
        List.of(consent),
        DisclosureSettings.BUILT_IN,
        NOW);
  }

  private static Fact fact(Random chance) {
    return new Fact(one(Answer.values(), chance), one(Standing.values(), chance));
  }

  private static <T> T one(T[] values, Random chance) {
    return values[chance.nextInt(values.length)];
  }
}

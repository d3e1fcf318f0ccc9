package org.waylight.benchmarks.matching;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.Freshness;
import org.waylight.referral.matching.domain.MatchedOption;
import org.waylight.referral.matching.domain.OptionFinder;
import org.waylight.referral.matching.domain.Registry;

/** The providers for one case out of a hundred thousand. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProviderBenchmark {
  private static final int CASES = 1 << 12;
  private static final int PROVIDERS = 100_000;
  private static final Freshness FRESH =
      new Freshness(MadeUp.TODAY, Duration.ofDays(180), Duration.ofHours(24));

  private Registry registry = Registry.EMPTY;
  private List<CaseToMatch> cases = List.of();
  private int next;

  @Setup(Level.Trial)
  public void fill() {
    MadeUp madeUp = new MadeUp();
    registry = Registry.of(List.of(), madeUp.providers(PROVIDERS));
    cases = madeUp.cases(CASES);
  }

  @Benchmark
  public List<MatchedOption> rank() {
    return OptionFinder.find(registry, cases.get(next++ & (CASES - 1)), FRESH);
  }
}

package org.waylight.benchmarks.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waylight.referral.matching.domain.CaseToMatch;
import org.waylight.referral.matching.domain.ProtocolMatch;
import org.waylight.referral.matching.domain.ProtocolMatcher;
import org.waylight.referral.matching.domain.Registry;

/** One case against a registry, reasons and all. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchBenchmark {
  private static final int CASES = 1 << 12;

  /** How many protocols there are. */
  @Param({"282", "10000", "100000", "1000000"})
  public int protocols;

  private Registry registry = Registry.EMPTY;
  private List<CaseToMatch> cases = List.of();
  private int next;

  @Setup(Level.Trial)
  public void fill() {
    MadeUp madeUp = new MadeUp();
    registry = Registry.of(madeUp.protocols(protocols), List.of());
    cases = madeUp.cases(CASES);
  }

  @Benchmark
  public List<ProtocolMatch> match() {
    return ProtocolMatcher.match(registry, cases.get(next++ & (CASES - 1)));
  }
}

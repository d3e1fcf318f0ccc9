package org.waylight.benchmarks.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.referral.matching.domain.Registry;

/** One changed protocol among a million. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {
  private static final int PROTOCOLS = 1_000_000;

  private final MadeUp madeUp = new MadeUp();
  private Registry registry = Registry.EMPTY;
  private long next;

  @Setup(Level.Trial)
  public void fill() {
    registry = Registry.of(madeUp.protocols(PROTOCOLS), List.of());
  }

  @Benchmark
  public Registry change() {
    long id = next++ * 7_919 % PROTOCOLS;
    ProtocolPublished changed = madeUp.protocol(id, 2, MadeUp.county((int) (id % 3_231)));
    registry = registry.with(Map.of(changed.protocolId(), Optional.of(changed)), Map.of());
    return registry;
  }
}

package org.waylight.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./waylight bench matching}: measures matching alone, without a stack. */
public final class MatchingBenchmarks {
  /** Half of it is the million protocols and their index; the rest lets the collector breathe. */
  private static final String HEAP = "-Xmx1500m";

  private MatchingBenchmarks() {}

  /**
   * Measures, prints a table and draws the curve.
   *
   * @param args the file to draw into
   */
  public static void main(String[] args) throws RunnerException, IOException {
    IndexBuild.measure(System.out);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("org.waylight.benchmarks.matching.*")
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .jvmArgs(HEAP, "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC")
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    System.out.printf(
        "%-28s %10s %10s %10s %10s %12s%n",
        "", "protocols", "mean µs", "p50 µs", "p99 µs", "bytes each");
    List<Curve.Point> points = new ArrayList<>();
    for (RunResult mean : results) {
      if (mean.getParams().getMode() != Mode.AverageTime) {
        continue;
      }
      Result<?> sampled = sampled(results, mean);
      String size = mean.getParams().getParam("protocols");
      System.out.printf(
          Locale.ROOT,
          "%-28s %10s %10.2f %10s %10s %12.0f%n",
          mean.getPrimaryResult().getLabel(),
          size == null ? "" : size,
          mean.getPrimaryResult().getScore(),
          percentile(sampled, 50),
          percentile(sampled, 99),
          Objects.requireNonNull(mean.getSecondaryResults().get("gc.alloc.rate.norm")).getScore());
      if (size != null && sampled != null) {
        points.add(
            new Curve.Point(
                Integer.parseInt(size),
                sampled.getStatistics().getPercentile(50),
                sampled.getStatistics().getPercentile(99)));
      }
    }
    if (args.length == 1) {
      Files.writeString(Path.of(args[0]), Curve.draw(points));
      System.out.println("The curve is in " + args[0]);
    }
  }

  private static @Nullable Result<?> sampled(Collection<RunResult> results, RunResult mean) {
    return results.stream()
        .filter(other -> other.getParams().getMode() == Mode.SampleTime)
        .filter(other -> other.getParams().getBenchmark().equals(mean.getParams().getBenchmark()))
        .filter(
            other ->
                Objects.equals(
                    other.getParams().getParam("protocols"),
                    mean.getParams().getParam("protocols")))
        .<Result<?>>map(RunResult::getPrimaryResult)
        .findFirst()
        .orElse(null);
  }

  private static String percentile(@Nullable Result<?> sampled, double percent) {
    return sampled == null
        ? ""
        : String.format(Locale.ROOT, "%.2f", sampled.getStatistics().getPercentile(percent));
  }
}

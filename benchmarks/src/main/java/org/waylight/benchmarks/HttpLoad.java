package org.waylight.benchmarks;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.core.parser.ParserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Posts signals at one address with Hyperfoil, in a closed loop (a number of connections that never
 * rest) or an open one (a rate that does not wait for answers, so that a stall shows in the
 * percentiles).
 *
 * @param target the full URL of the endpoint
 * @param connections HTTP connections, at the most in use at once
 */
record HttpLoad(URI target, String token, String body, int connections) {

  /** The same with another token. */
  HttpLoad with(String newToken) {
    return new HttpLoad(target, newToken, body, connections);
  }

  /** As fast as the connections allow. */
  LoadResult closedLoop(int warmSeconds, int seconds) {
    return run(warmSeconds, seconds, "always:\n      users: " + connections);
  }

  /** At a rate, whatever the answers take. */
  LoadResult openLoop(int warmSeconds, int seconds, int perSecond) {
    return run(
        warmSeconds,
        seconds,
        "constantRate:\n      usersPerSec: " + perSecond + "\n      maxSessions: 4000");
  }

  private LoadResult run(int warmSeconds, int seconds, String load) {
    StatisticsSnapshot measured = new StatisticsSnapshot();
    Benchmark benchmark = parse(warmSeconds, seconds, load);
    new LocalSimulationRunner(
            benchmark,
            (phase, step, metric, snapshot, countDown) -> {
              if (phase.name().equals("measured")) {
                measured.add(snapshot);
              }
            },
            null,
            null)
        .run();
    return LoadResult.of(measured, seconds);
  }

  private Benchmark parse(int warmSeconds, int seconds, String load) {
    String text = template();
    Map<String, String> values =
        Map.of(
            "@HOST@",
            target.getScheme() + "://" + target.getAuthority(),
            "@PATH@",
            target.getPath(),
            "@CONNECTIONS@",
            Integer.toString(connections),
            "@WARM@",
            Integer.toString(warmSeconds),
            "@SECONDS@",
            Integer.toString(seconds),
            "@TOKEN@",
            token,
            "@BODY@",
            body,
            "@LOAD@",
            load);
    for (var value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    try {
      return BenchmarkParser.instance()
          .buildBenchmark(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              BenchmarkData.EMPTY,
              Map.of());
    } catch (ParserException | IOException e) {
      throw new IllegalStateException("the load template does not parse", e);
    }
  }

  private static String template() {
    try (InputStream file = HttpLoad.class.getResourceAsStream("/post.hf.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

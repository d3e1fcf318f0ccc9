package org.waylight.benchmarks;

import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.http.statistics.HttpStats;
import java.util.Locale;

/**
 * What one run of load gave.
 *
 * @param perSecond answers with a 2xx status a second
 * @param p50 milliseconds from the intended start of a request to its answer
 * @param failed answers that were no 2xx, and requests that got no answer
 */
record LoadResult(double perSecond, double p50, double p99, double p999, long failed) {

  static LoadResult of(StatisticsSnapshot measured, int seconds) {
    HttpStats http = HttpStats.get(measured);
    long good = http.status_2xx;
    long failed = measured.responseCount - good + measured.errors();
    return new LoadResult(
        good / (double) seconds,
        milliseconds(measured, 50),
        milliseconds(measured, 99),
        milliseconds(measured, 99.9),
        failed);
  }

  private static double milliseconds(StatisticsSnapshot measured, double percentile) {
    return measured.histogram.getValueAtPercentile(percentile) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,9.0f/s   p50 %7.1f ms   p99 %7.1f ms   p99.9 %7.1f ms   failed %d",
        perSecond,
        p50,
        p99,
        p999,
        failed);
  }
}

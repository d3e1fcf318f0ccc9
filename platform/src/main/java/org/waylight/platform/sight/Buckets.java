package org.waylight.platform.sight;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which times are counted in buckets, so that shares over several replicas can be told. */
@Singleton
public class Buckets {
  private static final double[] REQUESTS = nanos(5, 25, 100, 250, 500, 1_000, 5_000);

  /** Requests by route, in few buckets: each is a series of every route, method and status. */
  @Produces
  @Singleton
  public MeterFilter requests() {
    return new MeterFilter() {
      @Override
      public @Nullable DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests")
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(REQUESTS)
                .build()
                .merge(config)
            : config;
      }
    };
  }

  private static double[] nanos(long... millis) {
    return Arrays.stream(millis).mapToDouble(one -> Duration.ofMillis(one).toNanos()).toArray();
  }
}

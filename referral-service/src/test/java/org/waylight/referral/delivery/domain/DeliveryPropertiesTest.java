package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every wait between two tries. */
class DeliveryPropertiesTest {
  @Property(tries = 500)
  @Label("RES-2 waits double up to the longest, a fifth of chance aside, and heed Retry-After")
  void backoff(@ForAll @IntRange(min = 0, max = 60) int tries, @ForAll long seed) {
    DeliverySettings many =
        new DeliverySettings(
            "x",
            DeliveryTest.SETTINGS.fetchExpiry(),
            DeliveryTest.SETTINGS.acknowledgeWithin(),
            DeliveryTest.SETTINGS.retryFirst(),
            DeliveryTest.SETTINGS.retryLongest(),
            100);
    Delivery delivery =
        new Delivery(
            UUID.randomUUID(),
            Stage.WAITING,
            1,
            tries,
            0,
            tries,
            DeliveryTest.NOW,
            DeliveryTest.NOW.plusSeconds(9));
    Duration wait =
        Duration.between(
            DeliveryTest.NOW,
            delivery.failed(DeliveryTest.NOW, many, Duration.ZERO, new Random(seed)).nextTryAt());
    double whole = Math.min(10_000.0 * Math.pow(2, tries), 300_000.0);
    assertThat((double) wait.toMillis()).isBetween(whole * 0.8 - 1, whole * 1.2 + 1);
    assertThat(
            delivery
                .failed(DeliveryTest.NOW, many, Duration.ofHours(1), new Random(seed))
                .nextTryAt())
        .isEqualTo(DeliveryTest.NOW.plus(Duration.ofHours(1)));
  }
}

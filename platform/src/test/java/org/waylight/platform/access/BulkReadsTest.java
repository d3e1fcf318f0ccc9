package org.waylight.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** DIS-8: bulk readings are found, whoever's, and only they. */
class BulkReadsTest {
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Reading reading(String who, int minute, int caseNumber) {
    return new Reading(who, NINE.plus(Duration.ofMinutes(minute)), new UUID(1, caseNumber));
  }

  private static List<Anomaly> found(int most, List<Reading> readings) {
    BulkReads bulk = new BulkReads(most, HOUR);
    readings.forEach(bulk::take);
    return bulk.finish();
  }

  @Test
  @DisplayName("DIS-8 a bulk says who, from when to when, how many and why")
  void says() {
    List<Anomaly> found =
        found(
            2,
            List.of(
                reading("ada", 0, 1),
                reading("ada", 10, 2),
                reading("ada", 11, 2),
                reading("ada", 20, 3),
                reading("ada", 30, 4),
                reading("ada", 200, 5)));
    assertThat(found).hasSize(1);
    Anomaly bulk = found.getFirst();
    assertThat(bulk.kind()).isEqualTo(Anomaly.AnomalyKind.BULK);
    assertThat(bulk.who()).isEqualTo("ada");
    assertThat(bulk.from()).isEqualTo(NINE);
    assertThat(bulk.to()).isEqualTo(NINE.plus(Duration.ofMinutes(30)));
    assertThat(bulk.readings()).isEqualTo(5);
    assertThat(bulk.cases()).isEqualTo(4);
    assertThat(bulk.why()).isEqualTo("read more than 2 different cases within PT1H");
  }

  @Test
  @DisplayName("DIS-8 as many as allowed, one case often, and two people together are no bulk")
  void noBulk() {
    assertThat(
            found(
                2,
                List.of(
                    reading("ada", 0, 1),
                    reading("ada", 1, 1),
                    reading("ada", 2, 1),
                    reading("ada", 3, 2),
                    reading("ada", 62, 3),
                    reading("bea", 4, 3),
                    reading("bea", 5, 4))))
        .isEmpty();
  }

  @Property(tries = 300)
  @Label("DIS-8 every reading that ends an hour of too many cases is in a bulk, counted plainly")
  void asCountedPlainly(
      @ForAll @Size(max = 40) List<@IntRange(max = 300) Integer> minutes,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      readings.add(reading("ada", minutes.get(i), i % 7));
    }
    readings.sort(Comparator.comparing(Reading::at));
    Set<Instant> expected = new HashSet<>();
    for (int end = 0; end < readings.size(); end++) {
      Set<UUID> cases = new HashSet<>();
      for (Reading before : readings.subList(0, end + 1)) {
        if (before.at().isAfter(readings.get(end).at().minus(HOUR))) {
          cases.add(before.caseId());
        }
      }
      if (cases.size() > most) {
        expected.add(readings.get(end).at());
      }
    }
    List<Anomaly> found = found(most, readings);
    assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(expected)
        .allMatch(
            at ->
                found.stream()
                    .anyMatch(bulk -> !at.isBefore(bulk.from()) && !at.isAfter(bulk.to())));
    assertThat(found).allMatch(bulk -> bulk.cases() > most && expected.contains(bulk.to()));
  }
}

package org.waylight.triage.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
  private static final List<String> CATEGORIES = List.of("CALL", "CHAT", "EMAIL", "TEXT");

  @Test
  @DisplayName("DIS-6 counts that are not small are all shown, with their total")
  void all() {
    CountTable table = keptBack(Map.of("CALL", 40L, "TEXT", 3L));

    assertThat(table.counts()).containsExactlyInAnyOrderEntriesOf(Map.of("CALL", 40L, "TEXT", 3L));
    assertThat(table.total()).isEqualTo(43);
    assertThat(table.others()).isZero();
  }

  @Test
  @DisplayName("DIS-6 a small count takes another along that hides it, whatever that one counts")
  void hidden() {
    CountTable table = keptBack(Map.of("CALL", 40L, "TEXT", 9L, "CHAT", 1L));

    assertThat(table.counts()).isEqualTo(new TreeMap<>(Map.of("TEXT", 9L)));
    assertThat(table.others()).isEqualTo(41);
    assertThat(table.total()).isEqualTo(50);
  }

  @Test
  @DisplayName(
      "DIS-6 where nothing can hide it, the table is withheld, and every other that tells its total")
  void withheld() {
    CountTable table = keptBack(Map.of("CALL", 1L, "TEXT", 2L));
    assertThat(table.withheld()).isTrue();
    assertThat(table.counts()).isEmpty();
    assertThat(table.total()).isNull();
    assertThat(
            SmallCounts.keptBack(
                List.of(
                    Tally.parts("by month", Map.of("2025-01", 3L)),
                    Tally.parts("by channel", Map.of("CALL", 1L, "TEXT", 2L)))))
        .allMatch(CountTable::withheld);
  }

  @Test
  @DisplayName("DIS-6 of categories that overlap, small ones are absent and no total is told")
  void overlapping() {
    CountTable table =
        SmallCounts.keptBack(List.of(Tally.overlapping("topics", Map.of("HOTEL", 5L, "GANG", 2L))))
            .getFirst();

    assertThat(table.counts()).isEqualTo(new TreeMap<>(Map.of("HOTEL", 5L)));
    assertThat(table.total()).isNull();
    assertThat(table.others()).isNull();
  }

  @Test
  @DisplayName(
      "DIS-6 whoever knows these rules and sees a table cannot tell any small count in it: all"
          + " tables of four categories up to six each")
  void cannotBeWorkedOut() {
    Map<CountTable, List<Map<String, Long>>> seenAlike = new HashMap<>();
    for (Map<String, Long> counts : everyTable(8)) {
      seenAlike.computeIfAbsent(keptBack(counts), table -> new ArrayList<>()).add(counts);
    }

    // Only of those with room above them: what hides a small count may be larger in another table.
    for (Map<String, Long> counts : everyTable(6)) {
      List<Map<String, Long>> alike = seenAlike.getOrDefault(keptBack(counts), List.of());
      for (String category : CATEGORIES) {
        long count = counts.getOrDefault(category, 0L);
        if (count == 1 || count == 2) {
          assertThat(alike)
              .as("%s in %s", category, counts)
              .anyMatch(other -> other.getOrDefault(category, 0L) != count);
        }
      }
    }
  }

  private static List<Map<String, Long>> everyTable(int most) {
    List<Map<String, Long>> tables = new ArrayList<>(List.of(new TreeMap<>()));
    for (String category : CATEGORIES) {
      List<Map<String, Long>> longer = new ArrayList<>(tables);
      for (Map<String, Long> table : tables) {
        for (long count = 1; count <= most; count++) {
          Map<String, Long> with = new TreeMap<>(table);
          with.put(category, count);
          longer.add(with);
        }
      }
      tables = longer;
    }
    return tables;
  }

  private static CountTable keptBack(Map<String, Long> counts) {
    return SmallCounts.keptBack(List.of(Tally.parts("signals by channel", counts, "TEXT")))
        .getFirst();
  }
}

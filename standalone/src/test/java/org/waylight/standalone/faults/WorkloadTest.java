package org.waylight.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final int MANY = 100_000;

  private static List<Posting> postings(long seed) {
    Workload workload = new Workload(seed, 1_000);
    IntStream.range(0, MANY).forEach(i -> workload.next());
    return workload.made();
  }

  @Test
  @DisplayName("The same seed sends the same, another seed something else")
  void seed() {
    assertThat(postings(1)).isEqualTo(postings(1)).isNotEqualTo(postings(2));
  }

  @Test
  @DisplayName("Two in five are messages, of conversations of 5 to 20, each message once")
  void conversations() {
    Map<Integer, List<Integer>> sent = conversationsIn(postings(1));
    // Messages come seconds after their conversation began, and the last are not complete.
    List<List<Integer>> complete =
        sent.values().stream().limit(sent.size() / 2).filter(c -> c.size() >= 5).toList();

    assertThat(sent.values().stream().mapToInt(List::size).sum())
        .isBetween((int) (MANY * 0.33), (int) (MANY * 0.42));
    assertThat(complete)
        .hasSize(sent.size() / 2)
        .allSatisfy(
            indexes ->
                assertThat(indexes)
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(5, 20)
                    .contains(0, indexes.size() - 1));
  }

  @Test
  @DisplayName("INT-4 messages are not sent in their order")
  void order() {
    long shuffled =
        conversationsIn(postings(1)).values().stream()
            .filter(indexes -> !indexes.equals(indexes.stream().sorted().toList()))
            .count();

    assertThat(shuffled).isGreaterThan(1_000);
  }

  @Test
  @DisplayName("A text says its number, to its own run only")
  void number() {
    for (Posting posting : List.of(Posting.signal(7), new Posting(8, 25, 3))) {
      assertThat(Posting.numberIn(posting.text("r1"), "r1")).hasValue(posting.number());
      assertThat(Posting.numberIn(posting.text("r1"), "r2")).isEmpty();
    }
  }

  @Test
  @DisplayName("One in twenty is sent twice, each way as often")
  void repeats() {
    Map<Posting.Repeat, Long> counts =
        IntStream.range(0, 6_000)
            .mapToObj(Posting::signal)
            .collect(Collectors.groupingBy(Posting::repeat, TreeMap::new, Collectors.counting()));

    assertThat(counts)
        .containsEntry(Posting.Repeat.NONE, 5_700L)
        .containsEntry(Posting.Repeat.AT_ONCE, 100L)
        .containsEntry(Posting.Repeat.CONCURRENTLY, 100L)
        .containsEntry(Posting.Repeat.LATER, 100L);
  }

  private static Map<Integer, List<Integer>> conversationsIn(List<Posting> postings) {
    return postings.stream()
        .filter(Posting::ofConversation)
        .collect(
            Collectors.groupingBy(
                Posting::conversation,
                TreeMap::new,
                Collectors.mapping(Posting::index, Collectors.toList())));
  }
}

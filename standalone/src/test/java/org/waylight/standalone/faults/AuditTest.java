package org.waylight.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.standalone.replay.StoredTexts.Stored;

class AuditTest {
  private static final String RUN = "r";
  private static final UUID SIGNAL = new UUID(0, 1);
  private static final List<Posting> MADE =
      List.of(Posting.signal(0), new Posting(1, 0, 1), new Posting(2, 0, 0), new Posting(3, 0, 2));
  private static final Map<Integer, Accepted> ALL =
      Map.of(
          0, new Accepted(SIGNAL, 1, false),
          1, new Accepted(null, 1, false),
          2, new Accepted(null, 1, true),
          3, new Accepted(null, 1, false));

  private static Audit.Findings audit(Map<Integer, Accepted> accepted, Stored... held) {
    return new Audit(RUN, MADE, accepted).of(taker -> List.of(held).forEach(taker));
  }

  private static Stored held(int number, String signal, long position) {
    return new Stored(signal, position, MADE.get(number).text(RUN));
  }

  @Test
  @DisplayName("INT-1 nothing is found where each is held once, in its order")
  void sound() {
    var found =
        audit(
            ALL,
            held(0, SIGNAL.toString(), 1),
            held(2, "c", 0),
            held(1, "c", 1),
            held(3, "c", 2),
            new Stored("other", 0, "not of this run"));

    assertThat(found)
        .isEqualTo(
            new Audit.Findings(
                4, List.of(), List.of(), List.of(), List.of(), List.of(), java.util.Set.of(), 0));
  }

  @Test
  @DisplayName("INT-1 what was accepted and is not held is lost; what nobody heard of is not")
  void lost() {
    var found = audit(Map.of(2, new Accepted(null, 1, true)), held(0, "s", 1));

    assertThat(found.lost()).singleElement().asString().contains("no. 2", "by Kafka alone");
    assertThat(found.unheard()).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-2 what is held twice, in another signal or with other words is found")
  void twice() {
    var found =
        audit(
            ALL,
            held(0, "another", 1),
            held(1, "c", 1),
            held(1, "d", 1),
            new Stored("c", 2, MADE.get(3).text(RUN) + "!"));

    assertThat(found.twice()).hasSize(1);
    assertThat(found.scattered()).containsExactly(0);
    assertThat(found.elsewhere()).hasSize(1);
    assertThat(found.changed()).hasSize(1);
  }

  @Test
  @DisplayName("INT-4 a message before its predecessor, or not at its Index, is misplaced")
  void order() {
    assertThat(audit(ALL, held(1, "c", 1), held(2, "c", 0)).misplaced()).hasSize(1);
    assertThat(audit(ALL, held(1, "c", 7)).misplaced()).hasSize(1);
  }
}

package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of a warm hand-over, as a table and over any steps whatever. */
class TransferStageTest {
  @ParameterizedTest(name = "RES-1 at {0}: {1}, then {2}")
  @DisplayName("RES-1 RES-2 from every stage only its own steps lead on")
  @CsvSource({
    "WAITING,      PERSON_AGREED CHANGED_MIND LINE_DROPPED UNSAFE,"
        + " AGREED CHANGED_MIND LINE_DROPPED UNSAFE,-",
    "AGREED,       RECIPIENT_CALLED CHANGED_MIND LINE_DROPPED UNSAFE,"
        + " CALLING CHANGED_MIND LINE_DROPPED UNSAFE,-",
    "CALLING,      INTRODUCED NO_ANSWER CANNOT_TAKE CHANGED_MIND LINE_DROPPED UNSAFE,"
        + " INTRODUCED AGREED AGREED CHANGED_MIND LINE_DROPPED UNSAFE,-",
    "INTRODUCED,   CONNECTED CANNOT_TAKE CHANGED_MIND LINE_DROPPED UNSAFE,"
        + " CONNECTED AGREED CHANGED_MIND LINE_DROPPED UNSAFE,-",
    "CONNECTED,    COMPLETED CANNOT_TAKE CHANGED_MIND LINE_DROPPED UNSAFE,"
        + " COMPLETED AGREED CHANGED_MIND LINE_DROPPED UNSAFE,-",
    "COMPLETED,    '', '', ACKNOWLEDGED",
    "NOT_REACHED,  '', '', ESCALATED",
    "CHANGED_MIND, '', '', WITHDRAWN",
    "LINE_DROPPED, '', '', ESCALATED",
    "UNSAFE,       '', '', ESCALATED",
    "STOPPED,      '', '', WITHDRAWN",
  })
  void table(TransferStage stage, String steps, String stages, String settles) {
    List<TransferStep> legal = words(steps).stream().map(TransferStep::valueOf).toList();
    assertThat(stage.next()).containsExactlyElementsOf(legal);
    assertThat(legal.stream().map(step -> stage.after(step).orElseThrow().name()).toList())
        .isEqualTo(words(stages));
    for (TransferStep step : TransferStep.values()) {
      assertThat(stage.after(step).isPresent()).as("%s", step).isEqualTo(legal.contains(step));
    }
    assertThat(stage.settles().map(Stage::name).orElse("-")).isEqualTo(settles);
    assertThat(stage.underWay()).isEqualTo(settles.equals("-"));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +"));
  }

  /** What was recorded, of all that was tried. */
  private static List<TransferStep> recorded(List<TransferStep> tried) {
    List<TransferStep> recorded = new ArrayList<>();
    TransferStage stage = TransferStage.WAITING;
    for (TransferStep step : tried) {
      Optional<TransferStage> next = stage.after(step);
      if (next.isPresent()) {
        recorded.add(step);
        stage = next.get();
      }
    }
    return recorded;
  }

  @Property
  @Label(
      "CON-2 RES-1 whatever is tried, nobody is called before the person agreed, nobody connected"
          + " before that contact takes them, and nothing follows an end")
  void order(@ForAll List<TransferStep> tried) {
    List<TransferStep> recorded = recorded(tried);
    Set<TransferStep> ends =
        Set.of(
            TransferStep.COMPLETED,
            TransferStep.CHANGED_MIND,
            TransferStep.LINE_DROPPED,
            TransferStep.UNSAFE);
    for (int i = 0; i < recorded.size(); i++) {
      List<TransferStep> before = recorded.subList(0, i);
      switch (recorded.get(i)) {
        case RECIPIENT_CALLED -> assertThat(before).contains(TransferStep.PERSON_AGREED);
        case INTRODUCED -> assertThat(before.getLast()).isEqualTo(TransferStep.RECIPIENT_CALLED);
        case CONNECTED -> assertThat(before.getLast()).isEqualTo(TransferStep.INTRODUCED);
        case COMPLETED -> assertThat(before.getLast()).isEqualTo(TransferStep.CONNECTED);
        case NO_ANSWER -> assertThat(before.getLast()).isEqualTo(TransferStep.RECIPIENT_CALLED);
        case PERSON_AGREED -> assertThat(before).isEmpty();
        case CANNOT_TAKE -> assertThat(before).contains(TransferStep.RECIPIENT_CALLED);
        case CHANGED_MIND, LINE_DROPPED, UNSAFE -> {}
      }
      assertThat(before).doesNotContainAnyElementsOf(ends);
    }
  }

  @Property
  @Label("RES-1 from every stage that is under way there is an end, and no end is under way")
  void ends(@ForAll TransferStage stage) {
    Set<TransferStage> reached =
        stage.next().stream()
            .map(step -> stage.after(step).orElseThrow())
            .collect(Collectors.toSet());
    assertThat(reached.stream().anyMatch(next -> !next.underWay())).isEqualTo(stage.underWay());
    assertThat(stage.settles().isEmpty()).isEqualTo(stage.underWay());
  }
}

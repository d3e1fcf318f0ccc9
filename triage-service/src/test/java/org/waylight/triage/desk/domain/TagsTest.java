package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.triage.assessment.domain.NextQuestions;
import org.waylight.triage.assessment.domain.Some;

class TagsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"storm-relief", "a", "2026", "x-202-555-0101", "Maria", "maría", "a b", ""})
  @DisplayName(
      "INT-6 a tag has no room for a name as people write it, nor for a number of somebody")
  void form(String tag) {
    assertThat(Tags.isTag(tag)).isEqualTo(List.of("storm-relief", "a").contains(tag));
  }

  @Test
  @DisplayName("tags are a set of at most twelve; the same again changes nothing")
  void few() {
    Tags full = new Tags(IntStream.range(0, 12).mapToObj(i -> "tag-" + i).toList());

    assertThat(full.with("tag-3")).contains(full);
    assertThat(full.with("one-more")).isEmpty();
    assertThat(full.without("tag-3").with("one-more")).isPresent();
    assertThat(full.without("other")).isEqualTo(full);
  }

  @Test
  @DisplayName("TRI-6 what was asked is not proposed again; only our own questions are marked")
  void questions() {
    String where = NextQuestions.ALL.get(3).words();
    List<String> askNext = NextQuestions.ALL.stream().map(NextQuestions.Question::words).toList();
    MarkedQuestion marked = new MarkedQuestion(where, QuestionState.DECLINED, "cora", Some.NOW);

    assertThat(MarkedQuestion.open(askNext, List.of(marked)))
        .hasSize(askNext.size() - 1)
        .doesNotContain(where);
    assertThat(MarkedQuestion.isOurs(where)).isTrue();
    assertThat(MarkedQuestion.isOurs("What is her name?")).isFalse();
  }
}

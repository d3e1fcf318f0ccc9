package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;

class WordClassesTest {
  @Test
  void standForTheirWordsInPatternsAndInEachOther() {
    WordClasses classes = new WordClasses(Map.of("child", "kid | girl", "ours", "our $child"));

    assertThat(classes.pattern("$ours"))
        .isEqualTo(
            new Adjacent(
                List.of(
                    new Exactly("our"),
                    new AnyOf(List.of(new Exactly("kid"), new Exactly("girl"))))));
  }

  @Test
  void refusesAnUnknownOneByItsName() {
    assertThatThrownBy(() -> WordClasses.NONE.pattern("my $child"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$child");
    assertThatThrownBy(() -> new WordClasses(Map.of("ours", "our $child")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$ours")
        .hasMessageContaining("$child");
  }

  @Test
  void refusesOneThatUsesItself() {
    assertThatThrownBy(() -> new WordClasses(Map.of("one", "a $two", "two", "b $one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uses itself");
  }
}

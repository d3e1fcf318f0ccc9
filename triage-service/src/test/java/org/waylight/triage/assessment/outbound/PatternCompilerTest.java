package org.waylight.triage.assessment.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.triage.assessment.domain.WordClasses;

class PatternCompilerTest {
  private static final WordClasses CLASSES =
      new WordClasses(Map.of("pet", "dog | my dog | little dog | cat"));

  @ParameterizedTest
  @DisplayName("TRI-1 an alternative does not hide a longer one that it is part of")
  @CsvSource(
      delimiter = '|',
      value = {
        "kill $pet | he would kill my dog",
        "kill $pet now | kill my dog now",
        "kill $pet now | kill dog now",
        "(go or go home) now | go home now",
        "($pet or any $pet) barked | any little dog barked",
        "hurt (cat or $pet) (go or go home) now | hurt my dog go home now",
      })
  void found(String pattern, String text) {
    assertThat(finds(pattern, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"kill $pet | kill all my dog", "go $pet | my dog go"})
  void notFound(String pattern, String text) {
    assertThat(finds(pattern, text)).isFalse();
  }

  private static boolean finds(String pattern, String text) {
    return SomeText.finds(CLASSES.pattern(pattern.replace(" or ", " | ")), text);
  }
}

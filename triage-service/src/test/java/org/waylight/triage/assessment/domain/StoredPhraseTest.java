package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredPhraseTest {
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

  @Test
  @DisplayName("TRI-1 a negation inside, or up to three words before, takes a match back")
  void negated() {
    assertThat(stretches("took >2 passport", "they took my passport"))
        .containsExactly("took my passport");
    assertThat(stretches("took >2 passport", "they not once took my passport")).isEmpty();
    assertThat(stretches("took >2 passport", "took not my passport")).isEmpty();
    assertThat(stretches("took >2 passport", "not that i would say took my passport")).hasSize(1);
    assertThat(stretches("took >2 passport", "took my passport not hers")).hasSize(1);
  }

  @Test
  @DisplayName("TRI-1 of two readings of the same words the closer one is shown; each place once")
  void closest() {
    assertThat(stretches("he >9 gun", "he said he has a gun")).containsExactly("he has a gun");
    assertThat(stretches("gun ~3 he", "he has a gun and he is here"))
        .containsExactly("he has a gun", "gun and he");
    assertThat(stretches("(gun | a gun | gun here)", "a gun here")).containsExactly("gun");
  }

  @Test
  @DisplayName("TRI-1 words are found by their beginning, and not across a sentence's end")
  void beginnings() {
    assertThat(stretches("threat* me", "he threatened me")).containsExactly("threatened me");
    assertThat(stretches("threat* me", "it was a threat. me too")).isEmpty();
    assertThat(stretches("threat* me", "a thread me")).isEmpty();
  }

  private static List<String> stretches(String pattern, String text) {
    WordSets sets = new WordSets();
    StoredPhrase phrase = new StoredPhrase(CLASSES.pattern(pattern), true, List.of("not"), sets);
    return phrase.in(TextIndex.of(Words.of(text), sets)).stream()
        .map(found -> text.substring(found.start(), found.end()))
        .toList();
  }

  private static boolean finds(String pattern, String text) {
    return !stretches(pattern.replace(" or ", " | "), text).isEmpty();
  }
}

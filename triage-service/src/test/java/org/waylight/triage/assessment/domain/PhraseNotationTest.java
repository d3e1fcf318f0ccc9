package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.triage.assessment.domain.PhrasePattern.Adjacent;
import org.waylight.triage.assessment.domain.PhrasePattern.AnyOf;
import org.waylight.triage.assessment.domain.PhrasePattern.Before;
import org.waylight.triage.assessment.domain.PhrasePattern.Exactly;
import org.waylight.triage.assessment.domain.PhrasePattern.Near;
import org.waylight.triage.assessment.domain.PhrasePattern.StartingWith;

class PhraseNotationTest {
  @Test
  void readsWordsGapsAndAlternatives() {
    assertThat(WordClasses.NONE.pattern("took >3 (passport | my papers) ~2 Ley*"))
        .isEqualTo(
            new Near(
                new Before(
                    new Exactly("took"),
                    new AnyOf(
                        List.of(
                            new Exactly("passport"),
                            new Adjacent(List.of(new Exactly("my"), new Exactly("papers"))))),
                    3),
                new StartingWith("ley"),
                2));
  }

  @Test
  void comparesWithoutAccentsAndApostrophes() {
    assertThat(WordClasses.NONE.pattern("Niña")).isEqualTo(new Exactly("nina"));
    assertThat(WordClasses.NONE.pattern("can't")).isEqualTo(new Exactly("cant"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a |", "(a", "a)", ">3 a", "a >3", "a > b", "a & b", "()", "a >", "$", "$a b", "a$b"
      })
  void refusesWhatIsNotWellFormed(String written) {
    assertThatThrownBy(() -> WordClasses.NONE.pattern(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

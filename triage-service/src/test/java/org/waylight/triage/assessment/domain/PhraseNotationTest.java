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
    assertThat(PhraseNotation.read("took >3 (passport | my papers) ~2 Ley*"))
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
    assertThat(PhraseNotation.read("Niña")).isEqualTo(new Exactly("nina"));
    assertThat(PhraseNotation.read("can't")).isEqualTo(new Exactly("cant"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a |", "(a", "a)", ">3 a", "a >3", "a > b", "a & b", "()", "a >"})
  void refusesWhatIsNotWellFormed(String written) {
    assertThatThrownBy(() -> PhraseNotation.read(written))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
